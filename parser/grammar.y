/* grammar.y - the syntax of Go 1.26, and nothing but syntax: one rule, one constructor.
   What one token of lookahead cannot tell is settled elsewhere, each in one place:
     layout.c   semicolons, body braces (LBODY), the bracket of type parameters (LTPARAM)
     ast.c      names or types in a parameter list; array length or type parameter in `type T[P *Q]`
     types/     T(x), a[b], x.y: conversion or call, index or instance, selector or qualified name
   Types may stand where expressions do (arguments, operands), so type literals are operands. Where only a type may
   stand, Type is its own nonterminal; it is cut into pieces by first token, so that `name [n]T` and `T[P]` need no
   guessing.
   There are no error productions: a text with a syntax error is never checked, so a tree for it has no reader. The
   first error ends the parse, and explain.c walks over the tokens again and reports all errors in gc's words. */
%define api.pure full
%define api.location.type {Pos}
%define api.token.prefix {T_}
%locations
%param {struct Parser *p}
%expect 0

%code requires {
#include "parser/internal.h"
}

%code {
#include <stdlib.h>
#define YYLLOC_DEFAULT(Cur, Rhs, N) ((Cur) = (N) ? YYRHSLOC(Rhs, 1) : YYRHSLOC(Rhs, 0))
/* A level of nesting takes a few entries of bison's stack; MAX_HEIGHT must be the limit that is met first. */
#define YYMAXDEPTH 400000
#define YYINITDEPTH 200
#define YYMALLOC xmalloc
#define YYFREE free
static int yylex(YYSTYPE *val, Pos *loc, struct Parser *p);
static void yyerror(Pos *loc, struct Parser *p, const char *msg) { (void)loc; (void)msg; p->rejected = true; }
/* An action finds what the rules cannot say. */
#define REJECT do { p->rejected = true; YYABORT; } while (0)
/* The last statement of a clause may go without ';' before '}' only. */
#define NEEDS_SEMI \
  if (yychar != T_RBRACE && p->lex.before_last != T_SEMI && p->lex.before_last != T_COLON) REJECT
static const NodeList none;
}

%union {
  Name name;
  int op;
  Node *node;
  NodeList list;
}

%token <name> IDENT "name" INT FLOAT IMAG CHAR STRING
%token BREAK "break" CASE "case" CHAN "chan" CONST "const" CONTINUE "continue" DEFAULT "default" DEFER "defer"
       ELSE "else" FALLTHROUGH "fallthrough" FOR "for" FUNC "func" GO "go" GOTO "goto" IF "if" IMPORT "import"
       INTERFACE "interface" MAP "map" PACKAGE "package" RANGE "range" RETURN "return" SELECT "select"
       STRUCT "struct" SWITCH "switch" TYPE "type" VAR "var"
%token LPAREN "(" RPAREN ")" LBRACK "[" RBRACK "]" LBRACE "{" RBRACE "}" LBODY "body {" LTPARAM "type parameters ["
       COMMA "," SEMI ";" COLON ":" DEFINE ":=" ASSIGN "=" DOT "." DOTS "..." ARROW "<-"
%token <op> OROR "||" ANDAND "&&" CMP "==" ADD "+" OR "|" XOR "^" STAR "*" MUL "/" AND "&" NOT "!" TILDE "~"
       ASSIGNOP "op=" INCDEC "++"

/* LOW against GREEDY: what may follow a type or a result belongs to it (`func() (x)`, `chan T[P]`). */
%precedence LOW
%precedence "(" "[" "{" LBODY "." "<-"
%left "||"
%left "&&"
%left CMP
%left "+" "|" "^"
%left "*" "/" "&"

%type <node> Name NameNoDots Literal String OptTag Expr UnaryExpr PrimaryExpr Operand OptExpr Value Element
%type <node> Type BasicType NoBrackType NoBrackBasic OtherBasic NamedType QualName RecvChan BrackType MapType StructType
             LitType InterfaceType ChanType FuncType Signature Result Params TypeParams Param TypeParam Constraint Term
             InterfaceElem Receiver OptTypeParams
%type <node> Stmt FullStmt SimpleStmt OptSimple Tag Block Body Else IfStmt ForStmt SwitchStmt SelectStmt
             CaseClause CommClause FuncBody
%type <node> ImportSpec ConstSpec VarSpec TypeSpec FuncDecl
%type <list> ExprList TypeList OptTypeList IdentList Elements ElementList FieldDecls FieldList FieldDecl
             InterfaceElems InterfaceList ParamList OptParams TypeParamList OptTypeParamList StmtList CaseClauses
             CommClauses
%type <list> Decl ImportDecl ConstSpecs VarSpecs TypeSpecs ImportSpecs ConstGroup VarGroup TypeGroup ImportGroup

%%

SourceFile:
  "package" Name ";" { p->file->pkgname = $2; } TopDecls
;
TopDecls:
  %empty
| TopDecls TopDecl ";"
;
TopDecl:
  ImportDecl         { ast_top(p, @1, $1); }
| Decl               { ast_top(p, @1, $1); }
| FuncDecl           { ast_top(p, @1, list_of(p, $1)); }
;

/* -- declarations -- */

Decl:
  "const" ConstSpec           { $$ = list_of(p, $2); }
| "const" "(" ConstGroup ")"  { $$ = ast_group($3, @2); }
| "var" VarSpec               { $$ = list_of(p, $2); }
| "var" "(" VarGroup ")"      { $$ = ast_group($3, @2); }
| "type" TypeSpec             { $$ = list_of(p, $2); }
| "type" "(" TypeGroup ")"    { $$ = ast_group($3, @2); }
;
ImportDecl:
  "import" ImportSpec          { $$ = list_of(p, $2); }
| "import" "(" ImportGroup ")" { $$ = ast_group($3, @2); }
;
ImportGroup: %empty { $$ = none; } | ImportSpecs OptSemi;
ConstGroup:  %empty { $$ = none; } | ConstSpecs OptSemi;
VarGroup:    %empty { $$ = none; } | VarSpecs OptSemi;
TypeGroup:   %empty { $$ = none; } | TypeSpecs OptSemi;
ImportSpecs: ImportSpec { $$ = list_of(p, $1); } | ImportSpecs ";" ImportSpec { $$ = list_add(p, $1, $3); };
ConstSpecs:  ConstSpec  { $$ = list_of(p, $1); } | ConstSpecs ";" ConstSpec   { $$ = list_add(p, $1, $3); };
VarSpecs:    VarSpec    { $$ = list_of(p, $1); } | VarSpecs ";" VarSpec       { $$ = list_add(p, $1, $3); };
TypeSpecs:   TypeSpec   { $$ = list_of(p, $1); } | TypeSpecs ";" TypeSpec     { $$ = list_add(p, $1, $3); };

ImportSpec:
  String             { $$ = ast_import(p, NULL, @1, $1); }
| NameNoDots String  { $$ = ast_import(p, $1, @1, $2); }
;
NameNoDots:
  Name
| "."                { $$ = ast_ident(p, @1, intern_cstr(p->lex.names, ".")); }
;
ConstSpec:
  IdentList                    { $$ = ast_value(p, N_CONSTDECL, $1, NULL, none); }
| IdentList Type               { $$ = ast_value(p, N_CONSTDECL, $1, $2, none); }
| IdentList "=" ExprList       { $$ = ast_value(p, N_CONSTDECL, $1, NULL, $3); }
| IdentList Type "=" ExprList  { $$ = ast_value(p, N_CONSTDECL, $1, $2, $4); }
;
VarSpec:
  IdentList Type               { $$ = ast_value(p, N_VARDECL, $1, $2, none); }
| IdentList "=" ExprList       { $$ = ast_value(p, N_VARDECL, $1, NULL, $3); }
| IdentList Type "=" ExprList  { $$ = ast_value(p, N_VARDECL, $1, $2, $4); }
;
TypeSpec:
  Name NoBrackType                     { $$ = ast_type(p, $1, NULL, false, $2); }
| Name "=" Type                        { $$ = ast_type(p, $1, NULL, true, $3); }
| Name "[" "]" Type                    { $$ = ast_type(p, $1, NULL, false, ast_slicetype(p, @2, $4)); }
| Name "[" "..." "]" Type              { $$ = ast_type(p, $1, NULL, false, ast_array(p, @2, NULL, $5)); }
| Name "[" Expr "]" Type               { $$ = ast_type_bracket(p, $1, @2, $3, false, none, @4, false, $5); }
| Name "[" Expr "]" "=" Type           { $$ = ast_type_bracket(p, $1, @2, $3, false, none, @4, true, $6); }
| Name "[" Expr "," OptTypeParamList "]" Type     { $$ = ast_type_bracket(p, $1, @2, $3, true, $5, @6, false, $7); }
| Name "[" Expr "," OptTypeParamList "]" "=" Type { $$ = ast_type_bracket(p, $1, @2, $3, true, $5, @6, true, $8); }
| Name LTPARAM TypeParamList OptComma "]" Type     { $$ = ast_type(p, $1, ast_params(p, @2, $3, @5, true), false, $6); }
| Name LTPARAM TypeParamList OptComma "]" "=" Type { $$ = ast_type(p, $1, ast_params(p, @2, $3, @5, true), true, $7); }
;
FuncDecl:
  "func" Receiver Name OptTypeParams Signature
    { p->lex.skip_body = p->opt.decls_only && !ast_is_generic($2, $4); }
  FuncBody
    { $$ = ast_func(p, @1, $2, $3, $4, $5, $7); if (p->rejected) YYABORT; }
;
FuncBody: %empty { $$ = NULL; } | Block;
Receiver:
  %empty             { $$ = NULL; }
| Params
;
OptTypeParams:
  %empty             { $$ = NULL; }
| TypeParams
;
TypeParams:
  "[" TypeParamList OptComma "]" { $$ = ast_params(p, @1, $2, @4, true); }
;
OptTypeParamList:
  %empty             { $$ = none; }
| TypeParamList OptComma
;
TypeParamList:
  TypeParam                    { $$ = list_of(p, $1); }
| TypeParamList "," TypeParam  { $$ = list_add(p, $1, $3); }
;
TypeParam:
  Name               { $$ = ast_field(p, $1, NULL, NULL); }
| Name Constraint    { $$ = ast_field(p, $1, $2, NULL); }
;
Constraint:
  Term
| Constraint "|" Term          { $$ = ast_binary(p, $1, @2, OP_OR, $3); }
;
Term:
  Type
| "~" Type           { $$ = ast_unary(p, @1, OP_TILDE, $2); }
;

/* -- signatures -- */

Signature:
  Params Result      { $$ = ast_signature(p, $1, $2); }
;
Result:
  %empty %prec LOW   { $$ = NULL; }
| BasicType          { $$ = ast_result(p, $1); }
| RecvChan           { $$ = ast_result(p, $1); }
| Params
;
Params:
  "(" OptParams ")"  { $$ = ast_params(p, @1, $2, @3, false); }
;
OptParams:
  %empty             { $$ = none; }
| ParamList OptComma
;
ParamList:
  Param                        { $$ = list_of(p, $1); }
| ParamList "," Param          { $$ = list_add(p, $1, $3); }
;
/* A lone name may turn out to be a type: ast_params. */
Param:
  Name                              { $$ = ast_field(p, $1, NULL, NULL); }
| QualName %prec LOW                { $$ = ast_field(p, NULL, $1, NULL); }
| QualName "[" TypeList OptComma "]" { $$ = ast_field(p, NULL, ast_index(p, $1, @2, $3), NULL); }
| OtherBasic                        { $$ = ast_field(p, NULL, $1, NULL); }
| BrackType                         { $$ = ast_field(p, NULL, $1, NULL); }
| "(" Type ")"                      { $$ = ast_field(p, NULL, $2, NULL); }
| RecvChan                          { $$ = ast_field(p, NULL, $1, NULL); }
| "..." Type                        { $$ = ast_field(p, NULL, ast_ellipsis(p, @1, $2), NULL); }
| Name NoBrackType                  { $$ = ast_field(p, $1, $2, NULL); }
| Name "[" "]" Type                 { $$ = ast_field(p, $1, ast_slicetype(p, @2, $4), NULL); }
| Name "[" Expr "]" Type            { $$ = ast_field(p, $1, ast_array(p, @2, $3, $5), NULL); }
| Name "[" Expr "]"                 { $$ = ast_field(p, NULL, ast_index(p, $1, @2, list_of(p, $3)), NULL); }
| Name "[" Expr "," OptTypeList "]" { $$ = ast_field(p, NULL, ast_index(p, $1, @2, list_join(p, list_of(p, $3), $5)), NULL); }
| Name "..." Type                   { $$ = ast_field(p, $1, ast_ellipsis(p, @2, $3), NULL); }
;

/* -- types -- */

Type:
  NoBrackType
| BrackType
;
NoBrackType:
  NoBrackBasic
| "(" Type ")"       { $$ = $2; }
| RecvChan
;
BasicType:
  NoBrackBasic
| BrackType
;
NoBrackBasic:
  NamedType
| OtherBasic
;
NamedType:
  Name %prec LOW
| Name "[" TypeList OptComma "]"      { $$ = ast_index(p, $1, @2, $3); }
| QualName %prec LOW
| QualName "[" TypeList OptComma "]"  { $$ = ast_index(p, $1, @2, $3); }
;
QualName:
  Name "." Name      { $$ = ast_selector(p, $1, @2, $3); }
;
OtherBasic:
  "*" Type           { $$ = ast_star(p, @1, $2); }
| MapType
| StructType
| InterfaceType
| FuncType
| ChanType
;
LitType:
  BrackType
| MapType
| StructType
;
BrackType:
  "[" "]" Type       { $$ = ast_slicetype(p, @1, $3); }
| "[" Expr "]" Type  { $$ = ast_array(p, @1, $2, $4); }
| "[" "..." "]" Type { $$ = ast_array(p, @1, NULL, $4); }
;
MapType:
  "map" "[" Type "]" Type      { $$ = ast_map(p, @1, $3, $5); }
;
ChanType:
  "chan" BasicType             { $$ = ast_chan(p, @1, CHAN_BOTH, $2); }
| "chan" "(" Type ")"          { $$ = ast_chan(p, @1, CHAN_BOTH, $3); }
| "chan" "<-" Type             { $$ = ast_chan(p, @1, CHAN_SEND, $3); }
;
RecvChan:
  "<-" "chan" Type             { $$ = ast_chan(p, @1, CHAN_RECV, $3); }
;
FuncType:
  "func" Signature   { $$ = ast_functype($2, @1); }
;
StructType:
  "struct" "{" FieldDecls "}"  { $$ = ast_struct(p, @1, $3); $$->end = @4; }
;
FieldDecls:
  %empty             { $$ = none; }
| FieldList OptSemi
;
FieldList:
  FieldDecl
| FieldList ";" FieldDecl      { $$ = list_join(p, $1, $3); }
;
FieldDecl:
  Name OptTag                       { $$ = list_of(p, ast_field(p, NULL, $1, $2)); }
| QualName OptTag                   { $$ = list_of(p, ast_field(p, NULL, $1, $2)); }
| QualName "[" TypeList OptComma "]" OptTag { $$ = list_of(p, ast_field(p, NULL, ast_index(p, $1, @2, $3), $6)); }
| "*" NamedType OptTag              { $$ = list_of(p, ast_field(p, NULL, ast_star(p, @1, $2), $3)); }
| Name NoBrackType OptTag           { $$ = list_of(p, ast_field(p, $1, $2, $3)); }
| Name "[" "]" Type OptTag          { $$ = list_of(p, ast_field(p, $1, ast_slicetype(p, @2, $4), $5)); }
| Name "[" Expr "]" Type OptTag     { $$ = list_of(p, ast_field(p, $1, ast_array(p, @2, $3, $5), $6)); }
| Name "[" Expr "]" OptTag          { $$ = list_of(p, ast_field(p, NULL, ast_index(p, $1, @2, list_of(p, $3)), $5)); }
| Name "[" Expr "," OptTypeList "]" OptTag
    { $$ = list_of(p, ast_field(p, NULL, ast_index(p, $1, @2, list_join(p, list_of(p, $3), $5)), $7)); }
| Name "," IdentList Type OptTag    { $$ = none; ast_fields(p, &$$, list_join(p, list_of(p, $1), $3), $4, $5); }
;
OptTag:
  %empty             { $$ = NULL; }
| Literal
;
InterfaceType:
  "interface" "{" InterfaceElems "}" { $$ = ast_interface(p, @1, $3); $$->end = @4; }
;
InterfaceElems:
  %empty             { $$ = none; }
| InterfaceList OptSemi
;
InterfaceList:
  InterfaceElem                     { $$ = list_of(p, $1); }
| InterfaceList ";" InterfaceElem   { $$ = list_add(p, $1, $3); }
;
InterfaceElem:
  Name Signature     { $$ = ast_method(p, $1, $2); }
| Constraint
;
TypeList:
  Type               { $$ = list_of(p, $1); }
| TypeList "," Type  { $$ = list_add(p, $1, $3); }
;
OptTypeList:
  %empty             { $$ = none; }
| TypeList OptComma
;

/* -- expressions -- */

Expr:
  UnaryExpr
| Expr "||" Expr     { $$ = ast_binary(p, $1, @2, $2, $3); }
| Expr "&&" Expr     { $$ = ast_binary(p, $1, @2, $2, $3); }
| Expr CMP Expr      { $$ = ast_binary(p, $1, @2, $2, $3); }
| Expr "+" Expr      { $$ = ast_binary(p, $1, @2, $2, $3); }
| Expr "|" Expr      { $$ = ast_binary(p, $1, @2, $2, $3); }
| Expr "^" Expr      { $$ = ast_binary(p, $1, @2, $2, $3); }
| Expr "*" Expr      { $$ = ast_binary(p, $1, @2, $2, $3); }
| Expr "/" Expr      { $$ = ast_binary(p, $1, @2, $2, $3); }
| Expr "&" Expr      { $$ = ast_binary(p, $1, @2, $2, $3); }
;
UnaryExpr:
  PrimaryExpr
| "+" UnaryExpr      { $$ = ast_unary(p, @1, $1, $2); }
| "!" UnaryExpr      { $$ = ast_unary(p, @1, OP_NOT, $2); }
| "^" UnaryExpr      { $$ = ast_unary(p, @1, OP_XOR, $2); }
| "~" UnaryExpr      { $$ = ast_unary(p, @1, OP_TILDE, $2); }
| "&" UnaryExpr      { $$ = ast_unary(p, @1, OP_AND, node_unparen($2)); }
| "*" UnaryExpr      { $$ = ast_star(p, @1, $2); }
| "<-" UnaryExpr     { $$ = ast_receive(p, @1, $2); if (p->rejected) YYABORT; }
;
PrimaryExpr:
  Operand
| PrimaryExpr "." Name                   { $$ = ast_selector(p, $1, @2, $3); }
| PrimaryExpr "." "(" Type ")"           { $$ = ast_assert(p, $1, @2, $4); }
| PrimaryExpr "." "(" "type" ")"         { $$ = ast_guard(p, $1); }
| PrimaryExpr "[" Expr "]"               { $$ = ast_index(p, $1, @2, list_of(p, $3)); }
| PrimaryExpr "[" Expr "," OptTypeList "]" { $$ = ast_index(p, $1, @2, list_join(p, list_of(p, $3), $5)); }
| PrimaryExpr "[" OptExpr ":" OptExpr "]" { $$ = ast_slice(p, $1, @2, $3, $5, NULL); }
| PrimaryExpr "[" OptExpr ":" Expr ":" Expr "]" { $$ = ast_slice(p, $1, @2, $3, $5, $7); }
| PrimaryExpr "[" OptExpr ":" Expr ":" "]" { $$ = ast_slice(p, $1, @2, $3, $5, ast_no_index(p, @7, "final")); }
| PrimaryExpr "[" OptExpr ":" ":" Expr "]" { $$ = ast_slice(p, $1, @2, $3, ast_no_index(p, @5, "middle"), $6); }
| PrimaryExpr "[" OptExpr ":" ":" "]"    { Node *middle = ast_no_index(p, @5, "middle");
                                           $$ = ast_slice(p, $1, @2, $3, middle, ast_no_index(p, @6, "final")); }
| PrimaryExpr "(" ")"                    { $$ = ast_call(p, $1, none, false, @3); }
| PrimaryExpr "(" ExprList OptComma ")"  { $$ = ast_call(p, $1, $3, false, @5); }
| PrimaryExpr "(" ExprList "..." OptComma ")" { $$ = ast_call(p, $1, $3, true, @6); }
| PrimaryExpr "{" Elements "}"           { $$ = ast_composite(p, $1, @2, $3, @4); if (p->rejected) YYABORT; }
| LitType LBODY { layout_literal_brace(&p->lex); } Elements "}" { $$ = ast_composite(p, $1, @2, $4, @5); }
;
Operand:
  Literal
| Name
| "(" Expr ")"       { $$ = ast_paren(p, @1, $2); }
| LitType %prec LOW
| InterfaceType
| ChanType
| "func" Signature %prec LOW   { $$ = ast_functype($2, @1); }
| "func" Signature Block       { $$ = ast_funclit(p, @1, ast_functype($2, @1), $3); }
| "func" Signature LBODY { layout_literal_brace(&p->lex); } StmtList "}"
    { $$ = ast_funclit(p, @1, ast_functype($2, @1), ast_block(p, @3, $5, @6)); }
;
Literal:
  INT                { $$ = ast_literal(p, @1, LIT_INT, $1); }
| FLOAT              { $$ = ast_literal(p, @1, LIT_FLOAT, $1); }
| IMAG               { $$ = ast_literal(p, @1, LIT_IMAG, $1); }
| CHAR               { $$ = ast_literal(p, @1, LIT_CHAR, $1); }
| String
;
String: STRING       { $$ = ast_literal(p, @1, LIT_STRING, $1); };
Name: IDENT          { $$ = ast_ident(p, @1, $1); };
OptExpr: %empty { $$ = NULL; } | Expr;
ExprList:
  Expr               { $$ = list_of(p, $1); }
| ExprList "," Expr  { $$ = list_add(p, $1, $3); }
;
IdentList:
  Name               { $$ = list_of(p, $1); }
| IdentList "," Name { $$ = list_add(p, $1, $3); }
;
Elements:
  %empty                       { $$ = none; }
| ElementList OptComma
;
ElementList:
  Element                      { $$ = list_of(p, $1); }
| ElementList "," Element      { $$ = list_add(p, $1, $3); }
;
Element:
  Value
| Value ":" Value    { $$ = ast_keyvalue(p, $1, $3); }
;
Value:
  Expr
| "{" Elements "}"   { $$ = ast_composite(p, NULL, @1, $2, @3); }
;

/* -- statements -- */

Block: "{" StmtList "}"      { $$ = ast_block(p, @1, $2, @3); };
Body: LBODY StmtList "}"     { $$ = ast_block(p, @1, $2, @3); };
StmtList:
  Stmt               { $$ = $1 ? list_of(p, $1) : none; }
| StmtList ";" Stmt  { $$ = list_add(p, $1, $3); }
;
Stmt:
  %empty             { $$ = NULL; }
| FullStmt
;
FullStmt:
  SimpleStmt         { if (!ast_may_start(p, $1)) REJECT; }
| Decl               { $$ = ast_declstmt(p, @1, $1); }
| Name ":" Stmt
    { if (!$3 && yychar != T_SEMI && yychar != T_RBRACE) REJECT;
      $$ = ast_labeled(p, $1, $3); }
| "go" PrimaryExpr   { $$ = ast_start(p, N_GO, @1, $2); }
| "defer" PrimaryExpr { $$ = ast_start(p, N_DEFER, @1, $2); }
| "return"           { $$ = ast_return(p, @1, none); }
| "return" ExprList  { $$ = ast_return(p, @1, $2); }
| "break"            { $$ = ast_jump(p, N_BREAK, @1, NULL); }
| "break" Name       { $$ = ast_jump(p, N_BREAK, @1, $2); }
| "continue"         { $$ = ast_jump(p, N_CONTINUE, @1, NULL); }
| "continue" Name    { $$ = ast_jump(p, N_CONTINUE, @1, $2); }
| "goto" Name        { $$ = ast_jump(p, N_GOTO, @1, $2); }
| "fallthrough"      { $$ = ast_jump(p, N_FALLTHROUGH, @1, NULL); }
| Block
| IfStmt
| SwitchStmt
| SelectStmt
| ForStmt
;
SimpleStmt:
  Expr                         { $$ = ast_simple(p, N_EXPRSTMT, $1, 0, OP_NONE, NULL); }
| Expr "<-" Expr               { $$ = ast_simple(p, N_SEND, $1, @2, OP_NONE, $3); }
| Expr "++"                    { $$ = ast_simple(p, N_INCDEC, $1, @2, $2, NULL); }
| Expr ASSIGNOP Expr           { $$ = ast_assign(p, N_ASSIGN, list_of(p, $1), @2, $2, list_of(p, $3)); }
| ExprList "=" ExprList        { $$ = ast_assign(p, N_ASSIGN, $1, @2, OP_NONE, $3); }
| ExprList ":=" ExprList       { $$ = ast_assign(p, N_DEFINE, $1, @2, OP_NONE, $3); }
;
OptSimple: %empty { $$ = NULL; } | SimpleStmt;
IfStmt:
  "if" SimpleStmt Body Else                 { $$ = ast_if(p, @1, NULL, $2, $3, $4); }
| "if" OptSimple ";" SimpleStmt Body Else   { $$ = ast_if(p, @1, $2, $4, $5, $6); }
;
Else:
  %empty             { $$ = NULL; }
| "else" IfStmt      { $$ = $2; }
| "else" Block       { $$ = $2; }
;
SwitchStmt:
  "switch" Tag LBODY CaseClauses "}"               { $$ = ast_switch(p, @1, NULL, $2, $4, @5); }
| "switch" OptSimple ";" Tag LBODY CaseClauses "}" { $$ = ast_switch(p, @1, $2, $4, $6, @7); }
;
Tag: OptSimple       { $$ = ast_tag(p, $1); };
CaseClauses:
  %empty                       { $$ = none; }
| CaseClauses CaseClause       { NEEDS_SEMI; $$ = list_add(p, $1, $2); }
;
CaseClause:
  "case" ExprList ":" StmtList { $$ = ast_case(p, N_CASE, @1, ast_list(p, $2), $4); }
| "default" ":" StmtList       { $$ = ast_case(p, N_CASE, @1, NULL, $3); }
;
SelectStmt:
  "select" LBODY CommClauses "}" { $$ = ast_select(p, @1, $3, @4); }
;
CommClauses:
  %empty                       { $$ = none; }
| CommClauses CommClause       { NEEDS_SEMI; $$ = list_add(p, $1, $2); }
;
CommClause:
  "case" SimpleStmt ":" StmtList { $$ = ast_case(p, N_COMMCASE, @1, $2, $4); }
| "default" ":" StmtList       { $$ = ast_case(p, N_COMMCASE, @1, NULL, $3); }
;
ForStmt:
  "for" OptSimple Body                                { $$ = ast_for(p, @1, NULL, $2, NULL, $3); }
| "for" OptSimple ";" OptSimple ";" OptSimple Body    { $$ = ast_for(p, @1, $2, $4, $6, $7); }
| "for" "range" Expr Body                             { $$ = ast_range(p, @1, none, false, $3, $4); }
| "for" ExprList "=" "range" Expr Body                { $$ = ast_range(p, @1, $2, false, $5, $6); }
| "for" ExprList ":=" "range" Expr Body               { $$ = ast_range(p, @1, $2, true, $5, $6); }
;
OptSemi: %empty | ";";
OptComma: %empty | ",";

%%

/* The grammar's tokens, from the layout. Names and operators carry their value. */
static int yylex(YYSTYPE *val, Pos *loc, struct Parser *p) {
  if (p->too_deep)
    return T_YYEOF;   /* the tree must not grow further */
  Token t = layout_next(&p->lex);
  if (p->tokens)
    vec_push(p->arena, p->tokens, t);
  *loc = p->at = t.pos;
  if (t.name)
    val->name = t.name;
  else
    val->op = t.op;
  return t.kind;
}
