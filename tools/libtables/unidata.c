/* unidata.c - prints what ICU knows of every code point, for the generators in
   this folder (ICU 72 follows Unicode 15.0):

     cc tools/libtables/unidata.c -o unidata -licuuc && ./unidata > unidata.txt

   One line a code point, those without any property left out:
   code category script upper lower title fold property... */
#include <stdio.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

static const char *const categories[] = {
    "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl", "No", "Zs", "Zl", "Zp",
    "Cc", "Cf", "Co", "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi", "Pf",
};

static const struct {
  UProperty id;
  const char *name;
} properties[] = {
    {UCHAR_ASCII_HEX_DIGIT, "ASCII_Hex_Digit"},
    {UCHAR_BIDI_CONTROL, "Bidi_Control"},
    {UCHAR_DASH, "Dash"},
    {UCHAR_DEPRECATED, "Deprecated"},
    {UCHAR_DIACRITIC, "Diacritic"},
    {UCHAR_EXTENDER, "Extender"},
    {UCHAR_HEX_DIGIT, "Hex_Digit"},
    {UCHAR_HYPHEN, "Hyphen"},
    {UCHAR_IDS_BINARY_OPERATOR, "IDS_Binary_Operator"},
    {UCHAR_IDS_TRINARY_OPERATOR, "IDS_Trinary_Operator"},
    {UCHAR_IDEOGRAPHIC, "Ideographic"},
    {UCHAR_JOIN_CONTROL, "Join_Control"},
    {UCHAR_LOGICAL_ORDER_EXCEPTION, "Logical_Order_Exception"},
    {UCHAR_NONCHARACTER_CODE_POINT, "Noncharacter_Code_Point"},
    {UCHAR_PATTERN_SYNTAX, "Pattern_Syntax"},
    {UCHAR_PATTERN_WHITE_SPACE, "Pattern_White_Space"},
    {UCHAR_PREPENDED_CONCATENATION_MARK, "Prepended_Concatenation_Mark"},
    {UCHAR_QUOTATION_MARK, "Quotation_Mark"},
    {UCHAR_RADICAL, "Radical"},
    {UCHAR_REGIONAL_INDICATOR, "Regional_Indicator"},
    {UCHAR_S_TERM, "STerm"},
    {UCHAR_S_TERM, "Sentence_Terminal"},
    {UCHAR_SOFT_DOTTED, "Soft_Dotted"},
    {UCHAR_TERMINAL_PUNCTUATION, "Terminal_Punctuation"},
    {UCHAR_UNIFIED_IDEOGRAPH, "Unified_Ideograph"},
    {UCHAR_VARIATION_SELECTOR, "Variation_Selector"},
    {UCHAR_WHITE_SPACE, "White_Space"},
};

int main(void) {
  printf("version %s\n", U_UNICODE_VERSION);
  for (UChar32 c = 0; c <= 0x10FFFF; c++) {
    UErrorCode err = U_ZERO_ERROR;
    const char *cat = categories[u_charType(c)];
    UScriptCode script = uscript_getScript(c, &err);
    printf("%x %s %s %x %x %x %x", c, cat, script == USCRIPT_UNKNOWN ? "-" : uscript_getName(script), u_toupper(c), u_tolower(c),
           u_totitle(c), u_foldCase(c, U_FOLD_CASE_DEFAULT));
    for (size_t i = 0; i < sizeof properties / sizeof *properties; i++)
      if (u_hasBinaryProperty(c, properties[i].id)) printf(" %s", properties[i].name);
    putchar('\n');
  }
  return 0;
}
