/* memfast.S - memmove and memset for code that tcc compiles.

   tcc calls these for every struct assignment and initialiser, mostly of 16 to
   100 bytes, where the way through the PLT into libc costs more than the copy.
   All loads of a size class come before its stores, so overlap is harmless.
   Beyond 128 bytes libc is better. */

        .section rtleaf, "ax", @progbits /* no frames: signal.c looks at the return address */

        .globl  rt_fast_memmove
        .type   rt_fast_memmove, @function
        .p2align 4
rt_fast_memmove:                        /* rdi to, rsi from, rdx n -> rax to */
        movq    %rdi, %rax
        cmpq    $16, %rdx
        jb      1f
        cmpq    $32, %rdx
        ja      2f
        movups  (%rsi), %xmm0
        movups  -16(%rsi,%rdx), %xmm1
        movups  %xmm0, (%rdi)
        movups  %xmm1, -16(%rdi,%rdx)
        ret
1:      cmpl    $8, %edx
        jb      3f
        movq    (%rsi), %rcx
        movq    -8(%rsi,%rdx), %r8
        movq    %rcx, (%rdi)
        movq    %r8, -8(%rdi,%rdx)
        ret
3:      cmpl    $4, %edx
        jb      4f
        movl    (%rsi), %ecx
        movl    -4(%rsi,%rdx), %r8d
        movl    %ecx, (%rdi)
        movl    %r8d, -4(%rdi,%rdx)
        ret
4:      testl   %edx, %edx
        je      6f
        movzbl  (%rsi), %ecx
        cmpl    $2, %edx
        jb      5f
        movzwl  -2(%rsi,%rdx), %r8d
        movb    %cl, (%rdi)
        movw    %r8w, -2(%rdi,%rdx)
        ret
5:      movb    %cl, (%rdi)
6:      ret
2:      cmpq    $64, %rdx
        ja      7f
        movups  (%rsi), %xmm0
        movups  16(%rsi), %xmm1
        movups  -32(%rsi,%rdx), %xmm2
        movups  -16(%rsi,%rdx), %xmm3
        movups  %xmm0, (%rdi)
        movups  %xmm1, 16(%rdi)
        movups  %xmm2, -32(%rdi,%rdx)
        movups  %xmm3, -16(%rdi,%rdx)
        ret
7:      cmpq    $128, %rdx
        ja      8f
        movups  (%rsi), %xmm0
        movups  16(%rsi), %xmm1
        movups  32(%rsi), %xmm2
        movups  48(%rsi), %xmm3
        movups  -64(%rsi,%rdx), %xmm4
        movups  -48(%rsi,%rdx), %xmm5
        movups  -32(%rsi,%rdx), %xmm6
        movups  -16(%rsi,%rdx), %xmm7
        movups  %xmm0, (%rdi)
        movups  %xmm1, 16(%rdi)
        movups  %xmm2, 32(%rdi)
        movups  %xmm3, 48(%rdi)
        movups  %xmm4, -64(%rdi,%rdx)
        movups  %xmm5, -48(%rdi,%rdx)
        movups  %xmm6, -32(%rdi,%rdx)
        movups  %xmm7, -16(%rdi,%rdx)
        ret
8:      movzbl  (%rsi), %ecx           /* a nil pointer faults here, in code that signal.c knows */
        movzbl  (%rdi), %ecx
        jmp     memmove@PLT
        .size   rt_fast_memmove, .-rt_fast_memmove

        .globl  rt_fast_memset
        .type   rt_fast_memset, @function
        .p2align 4
rt_fast_memset:                         /* rdi to, esi byte, rdx n -> rax to */
        cmpq    $128, %rdx
        ja      8f
        movq    %rdi, %rax
        movzbl  %sil, %esi
        movabsq $0x0101010101010101, %rcx
        imulq   %rsi, %rcx
        cmpq    $16, %rdx
        jb      1f
        movq    %rcx, %xmm0
        punpcklqdq %xmm0, %xmm0
        movups  %xmm0, (%rdi)
        movups  %xmm0, -16(%rdi,%rdx)
        cmpq    $32, %rdx
        jbe     6f
        movups  %xmm0, 16(%rdi)
        movups  %xmm0, -32(%rdi,%rdx)
        cmpq    $64, %rdx
        jbe     6f
        movups  %xmm0, 32(%rdi)
        movups  %xmm0, 48(%rdi)
        movups  %xmm0, -64(%rdi,%rdx)
        movups  %xmm0, -48(%rdi,%rdx)
        ret
1:      cmpl    $8, %edx
        jb      3f
        movq    %rcx, (%rdi)
        movq    %rcx, -8(%rdi,%rdx)
        ret
3:      cmpl    $4, %edx
        jb      4f
        movl    %ecx, (%rdi)
        movl    %ecx, -4(%rdi,%rdx)
        ret
4:      testl   %edx, %edx
        je      6f
        movb    %cl, (%rdi)
        cmpl    $2, %edx
        jb      6f
        movw    %cx, -2(%rdi,%rdx)
6:      ret
8:      movzbl  (%rdi), %ecx           /* as above */
        jmp     memset@PLT
        .size   rt_fast_memset, .-rt_fast_memset

        .section .note.GNU-stack,"",@progbits
