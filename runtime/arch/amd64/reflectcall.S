/* reflectcall.S - calls whose arguments are known only at run time: package reflect's (lib/reflect/call.go).

   rt_reflectcall     calls code with registers and stack filled from memory
   rt_made0 ...       code of made functions whose func value, the last argument, is in that integer register
   rt_made            goes on for those: saves the registers, calls reflect.calledMade

   Offsets are those of struct Registers: lib/reflect/native.c asserts them. */

#define INTS 0
#define FLOATS 48
#define RINTS 112
#define RFLOATS 128
#define SIZE 144

#define FUNC(name) .globl name; .type name, @function; .p2align 4; name: .cfi_startproc
#define END(name) .cfi_endproc; .size name, . - name

        .text
        .weak   go_reflect_ocalledMade /* only there in programs that import reflect */

/* void rt_reflectcall(void *code, Registers *r, const void *stack, uintptr_t n, void **slot)
   *slot is this frame, from which the code is entered: see rt_callfn. */
FUNC(rt_reflectcall)
        pushq   %rbp
        .cfi_def_cfa_offset 16
        .cfi_offset %rbp, -16
        movq    %rsp, %rbp
        .cfi_def_cfa_register %rbp
        pushq   %rbx
        .cfi_offset %rbx, -24
        subq    $8, %rsp
        movq    %rsi, %rbx
        movq    %rdi, %r11
        movq    %rbp, (%r8)
        subq    %rcx, %rsp
        andq    $-16, %rsp
        movq    %rsp, %rdi
        movq    %rdx, %rsi
        shrq    $3, %rcx
        cld
        rep movsq
        movq    INTS+0(%rbx), %rdi
        movq    INTS+8(%rbx), %rsi
        movq    INTS+16(%rbx), %rdx
        movq    INTS+24(%rbx), %rcx
        movq    INTS+32(%rbx), %r8
        movq    INTS+40(%rbx), %r9
        movsd   FLOATS+0(%rbx), %xmm0
        movsd   FLOATS+8(%rbx), %xmm1
        movsd   FLOATS+16(%rbx), %xmm2
        movsd   FLOATS+24(%rbx), %xmm3
        movsd   FLOATS+32(%rbx), %xmm4
        movsd   FLOATS+40(%rbx), %xmm5
        movsd   FLOATS+48(%rbx), %xmm6
        movsd   FLOATS+56(%rbx), %xmm7
        call    *%r11
        movq    %rax, RINTS+0(%rbx)
        movq    %rdx, RINTS+8(%rbx)
        movsd   %xmm0, RFLOATS+0(%rbx)
        movsd   %xmm1, RFLOATS+8(%rbx)
        movq    -8(%rbp), %rbx
        leave
        .cfi_def_cfa %rsp, 8
        ret
END(rt_reflectcall)

/* r11d: where the func value is, for reflect.calledMade. */
FUNC(rt_made)
        pushq   %rbp
        .cfi_def_cfa_offset 16
        .cfi_offset %rbp, -16
        movq    %rsp, %rbp
        .cfi_def_cfa_register %rbp
        subq    $SIZE, %rsp
        movq    %rdi, INTS+0(%rsp)
        movq    %rsi, INTS+8(%rsp)
        movq    %rdx, INTS+16(%rsp)
        movq    %rcx, INTS+24(%rsp)
        movq    %r8, INTS+32(%rsp)
        movq    %r9, INTS+40(%rsp)
        movsd   %xmm0, FLOATS+0(%rsp)
        movsd   %xmm1, FLOATS+8(%rsp)
        movsd   %xmm2, FLOATS+16(%rsp)
        movsd   %xmm3, FLOATS+24(%rsp)
        movsd   %xmm4, FLOATS+32(%rsp)
        movsd   %xmm5, FLOATS+40(%rsp)
        movsd   %xmm6, FLOATS+48(%rsp)
        movsd   %xmm7, FLOATS+56(%rsp)
        movl    %r11d, %edi
        movq    %rsp, %rsi
        leaq    16(%rbp), %rdx
        movq    8(%rbp), %rcx
        movq    %rbp, %r8
        call    go_reflect_ocalledMade
        movq    RINTS+0(%rsp), %rax
        movq    RINTS+8(%rsp), %rdx
        movsd   RFLOATS+0(%rsp), %xmm0
        movsd   RFLOATS+8(%rsp), %xmm1
        leave
        .cfi_def_cfa %rsp, 8
        ret
END(rt_made)

.macro MADE n
        .globl  rt_made\n
        .type   rt_made\n, @function
rt_made\n:
        .cfi_startproc
        movl    $(\n << 16 | \n), %r11d
        jmp     rt_made
        .cfi_endproc
        .size   rt_made\n, . - rt_made\n
.endm
        MADE 0
        MADE 1
        MADE 2
        MADE 3
        MADE 4
        MADE 5

        .section .note.GNU-stack, "", @progbits
