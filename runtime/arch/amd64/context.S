/* context.S - what C cannot say: saving and restoring a place in the code.

   deferproc          fills a record, links it, returns 0; a recovery returns 1 from it
   deferreturn        runs the records of its caller's frame
   rt_deferrangefunc  deferproc without linking: the token of a range-over-func loop
   rt_callfn          the one function from which an unwinder enters deferred code
   rt_savectx         a place to come back to; rt_resume goes there
   rt_switch          from one stack to another and back
   rt_callon          first step on a new stack
   rt_sigtramp        looks as if the faulting instruction had called it
   rt_preempttramp    the same for an interrupted instruction, and goes back to it

   Offsets are those of Defer, Ctx and G, asserted in layout.c. */

#define D_LINK 0
#define D_FN 8
#define D_SP 16
#define D_PC 24
#define D_FLAGS 32
#define D_STATE 36
#define D_FP 40
#define D_RBX 48
#define D_R12 56
#define D_R13 64
#define D_R14 72
#define D_R15 80

/* Flags EXECUTING and state Executed, as one word at D_FLAGS; flag DONE. */
#define EXECUTED_EXECUTING 0x200000001
#define DONE 2

#define C_SP 0
#define C_PC 8
#define C_FP 16
#define C_RBX 24
#define C_R12 32
#define C_R13 40
#define C_R14 48
#define C_R15 56

#define FUNC(name) .globl name; .type name, @function; .p2align 4; name: .cfi_startproc
#define END(name) .cfi_endproc; .size name, . - name

        .text

/* The caller's frame into the record at rdi. Flags, state and runs become 0:
   Pending. Stack slots hold anything before. */
.macro SAVE_FRAME
        leaq    8(%rsp), %rdx
        movq    (%rsp), %rcx
        movq    %rdx, D_SP(%rdi)
        movq    %rcx, D_PC(%rdi)
        movq    $0, D_FLAGS(%rdi)
        movq    %rbp, D_FP(%rdi)
        movq    %rbx, D_RBX(%rdi)
        movq    %r12, D_R12(%rdi)
        movq    %r13, D_R13(%rdi)
        movq    %r14, D_R14(%rdi)
        movq    %r15, D_R15(%rdi)
.endm

/* int64_t deferproc(Defer *d, FuncVal *fn) */
FUNC(deferproc)
        movq    rt_g@gottpoff(%rip), %rax
        movq    %fs:(%rax), %rax
        SAVE_FRAME
        movq    (%rax), %rcx
        movq    %rsi, D_FN(%rdi)
        movq    %rcx, D_LINK(%rdi)
        /* Release: a plain store on x86, after every store that fills the record.
           Pairs with the acquire load of the head in panic.c, next_record. */
        movq    %rdi, (%rax)
        cmpl    $0, rt_trace_defer(%rip)
        jne     .Lpushed
        xorl    %eax, %eax
        ret
.Lpushed:
        subq    $8, %rsp
        .cfi_def_cfa_offset 16
        call    rt_trace_pushed
        addq    $8, %rsp
        .cfi_def_cfa_offset 8
        xorl    %eax, %eax
        ret
END(deferproc)

/* void deferreturn(void)
   The caller's frame is told by its frame pointer, saved at the top of ours. One
   value lives across the call. A nil func faults here, when it is called: Spec,
   Defer statements. */
FUNC(deferreturn)
        pushq   %rbp
        .cfi_def_cfa_offset 16
        .cfi_offset %rbp, -16
        movq    %rsp, %rbp
        .cfi_def_cfa_register %rbp
        pushq   %rbx
        .cfi_offset %rbx, -24
        subq    $8, %rsp
        cmpl    $0, rt_trace_defer(%rip)
        jne     .Ltraced
.Lnext:
        movq    rt_g@gottpoff(%rip), %rax
        movq    %fs:(%rax), %rax
        movq    (%rax), %rbx
        testq   %rbx, %rbx
        je      .Lreturn
        movq    (%rbp), %rcx
        cmpq    %rcx, D_FP(%rbx)
        jne     .Lreturn
        cmpb    $0, D_STATE(%rbx)
        jne     .Lbad
        movq    D_FN(%rbx), %rdi
        movq    D_LINK(%rbx), %rdx
        movabsq $EXECUTED_EXECUTING, %rcx
        movq    $0, D_FN(%rbx)
        movq    %rcx, D_FLAGS(%rbx)
        movq    %rdx, (%rax)
        movq    %rbx, %rcx
        subq    rt_deferregion(%rip), %rcx
        cmpq    rt_deferregion_size(%rip), %rcx
        jb      .Lpooled
        call    *(%rdi)
        movl    $DONE, D_FLAGS(%rbx)
        jmp     .Lnext
.Lpooled:
        /* Nothing of the record is needed any more, and if the call panics no one
           comes back here to free it. */
        movq    %rdi, -16(%rbp)
        movq    %rbx, %rdi
        call    rt_recycledefer
        movq    -16(%rbp), %rdi
        call    *(%rdi)
        jmp     .Lnext
.Ltraced:
        movq    (%rbp), %rdi
        call    rt_deferreturn_traced
.Lreturn:
        movq    -8(%rbp), %rbx
        leave
        .cfi_def_cfa %rsp, 8
        ret
.Lbad:
        .cfi_def_cfa %rbp, 16
        movq    %rbx, %rdi
        call    runDirectly
        ud2
END(deferreturn)

/* int64_t rt_deferrangefunc(Defer *token) */
FUNC(rt_deferrangefunc)
        SAVE_FRAME
        xorl    %eax, %eax
        ret
END(rt_deferrangefunc)

/* void rt_callfn(FuncVal *fn, void **slot)
   *slot is this frame: gorecover compares it with the saved rbp of the function
   that asks. A nil fn faults at the load, after the slot is set. */
FUNC(rt_callfn)
        pushq   %rbp
        .cfi_def_cfa_offset 16
        .cfi_offset %rbp, -16
        movq    %rsp, %rbp
        .cfi_def_cfa_register %rbp
        movq    %rbp, (%rsi)
        call    *(%rdi)
        popq    %rbp
        .cfi_def_cfa %rsp, 8
        ret
END(rt_callfn)

/* int64_t rt_savectx(Ctx *c) */
FUNC(rt_savectx)
        leaq    8(%rsp), %rdx
        movq    (%rsp), %rcx
        movq    %rdx, C_SP(%rdi)
        movq    %rcx, C_PC(%rdi)
        movq    %rbp, C_FP(%rdi)
        movq    %rbx, C_RBX(%rdi)
        movq    %r12, C_R12(%rdi)
        movq    %r13, C_R13(%rdi)
        movq    %r14, C_R14(%rdi)
        movq    %r15, C_R15(%rdi)
        xorl    %eax, %eax
        ret
END(rt_savectx)

/* void rt_resume(const Ctx *c) */
FUNC(rt_resume)
        movl    $1, %eax
.Lload:
        movq    C_PC(%rdi), %rcx
        movq    C_RBX(%rdi), %rbx
        movq    C_R12(%rdi), %r12
        movq    C_R13(%rdi), %r13
        movq    C_R14(%rdi), %r14
        movq    C_R15(%rdi), %r15
        movq    C_FP(%rdi), %rbp
        movq    C_SP(%rdi), %rsp
        jmp     *%rcx
END(rt_resume)

/* void rt_switch(Ctx *from, const Ctx *to) */
FUNC(rt_switch)
        leaq    8(%rsp), %rdx
        movq    (%rsp), %rcx
        movq    %rdx, C_SP(%rdi)
        movq    %rcx, C_PC(%rdi)
        movq    %rbp, C_FP(%rdi)
        movq    %rbx, C_RBX(%rdi)
        movq    %r12, C_R12(%rdi)
        movq    %r13, C_R13(%rdi)
        movq    %r14, C_R14(%rdi)
        movq    %r15, C_R15(%rdi)
        movq    %rsi, %rdi
        jmp     .Lload
END(rt_switch)

/* void rt_callon(uintptr_t sp, void (*fn)(void *), void *arg)
   A zero frame pointer and return address end the chain for tracebacks. */
FUNC(rt_callon)
        .cfi_undefined %rip
        andq    $-16, %rdi
        movq    %rdi, %rsp
        xorl    %ebp, %ebp
        movq    %rdx, %rdi
        pushq   $0
        pushq   $0
        call    *%rsi
        ud2
END(rt_callon)

/* Entered by the signal handler's rewritten rip, with the faulting pc pushed like
   a return address and the stack aligned as after a call. */
FUNC(rt_sigtramp)
        pushq   %rbp
        .cfi_def_cfa_offset 16
        .cfi_offset %rbp, -16
        movq    %rsp, %rbp
        .cfi_def_cfa_register %rbp
        cld
        call    rt_sigpanic
        ud2
        .globl  rt_sigtramp_end
rt_sigtramp_end:
END(rt_sigtramp)

/* Entered by preempt.c's signal handler. Above the interrupted pc lies the red zone of 128 bytes of the
   code that was interrupted. Every register survives, flags and vectors too. */
        .weak   rt_preempted, rt_xsave_size, rt_xsave_works /* without a scheduler nobody comes here */
FUNC(rt_preempttramp)
        pushq   %rbp
        .cfi_def_cfa_offset 16
        .cfi_offset %rbp, -16
        movq    %rsp, %rbp
        .cfi_def_cfa_register %rbp
        pushfq
        cld
        pushq   %rax
        pushq   %rcx
        pushq   %rdx
        pushq   %rbx
        pushq   %rsi
        pushq   %rdi
        pushq   %r8
        pushq   %r9
        pushq   %r10
        pushq   %r11
        pushq   %r12
        pushq   %r13
        pushq   %r14
        pushq   %r15
        movq    %rsp, %r12
        subq    rt_xsave_size(%rip), %rsp
        andq    $-64, %rsp
        cmpl    $0, rt_xsave_works(%rip)
        je      .Lfxsave
        xorl    %eax, %eax              /* xsave wants its header zeroed */
        movq    %rax, 512(%rsp)
        movq    %rax, 520(%rsp)
        movq    %rax, 528(%rsp)
        movq    %rax, 536(%rsp)
        movq    %rax, 544(%rsp)
        movq    %rax, 552(%rsp)
        movq    %rax, 560(%rsp)
        movq    %rax, 568(%rsp)
        movl    $-1, %eax
        movl    $-1, %edx
        xsave64 (%rsp)
        call    rt_preempted
        movl    $-1, %eax
        movl    $-1, %edx
        xrstor64 (%rsp)
        jmp     .Lgoback
.Lfxsave:
        fxsave64 (%rsp)
        call    rt_preempted
        fxrstor64 (%rsp)
.Lgoback:
        movq    %r12, %rsp
        popq    %r15
        popq    %r14
        popq    %r13
        popq    %r12
        popq    %r11
        popq    %r10
        popq    %r9
        popq    %r8
        popq    %rdi
        popq    %rsi
        popq    %rbx
        popq    %rdx
        popq    %rcx
        popq    %rax
        popfq
        popq    %rbp
        .cfi_def_cfa %rsp, 8
        ret     $128
        .globl  rt_preempttramp_end
rt_preempttramp_end:
END(rt_preempttramp)

        .section .note.GNU-stack, "", @progbits
