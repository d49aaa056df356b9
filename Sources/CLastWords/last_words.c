#define _GNU_SOURCE
#include "last_words.h"

#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#define NOTES 256
#define NAME_BYTES 480
#define TEXT_BYTES 1024
#define SHOWN 8
#define STACK_BYTES (64 << 10)
/* Less than this left counts as no memory: a thread's stack and a few buffers. */
#define SPARE_BYTES ((size_t)32 << 20)

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define HAS_SANITIZER 1
#endif
#endif

/* Whose a note is: 0 nobody's, else the thread; READY says that its name is whole. */
struct note {
    atomic_int owner;
    atomic_int is_ready;
    size_t count;
    char name[NAME_BYTES];
};

static struct note notes[NOTES];
static char before_text[TEXT_BYTES], reading_text[TEXT_BYTES], memory_text[TEXT_BYTES], after_text[TEXT_BYTES];
static int exit_status;
static atomic_int speaker;
static atomic_int is_installed;
static _Thread_local int has_stack;

static int this_thread(void) { return (int)syscall(SYS_gettid); }

static void say(const char *text, size_t count) {
    while (count > 0) {
        ssize_t done = write(STDERR_FILENO, text, count);
        if (done <= 0) return;
        text += done;
        count -= (size_t)done;
    }
}

static void say_text(const char *text) { say(text, strlen(text)); }

static void say_number(int number) {
    char digits[12];
    size_t begin = sizeof digits;
    do {
        digits[--begin] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0 && begin > 0);
    say(digits + begin, sizeof digits - begin);
}

/* Names the inputs of `thread`, of any when it is 0; gives how many. */
static int say_notes(int thread) {
    int shown = 0;
    for (int index = 0; index < NOTES && shown < SHOWN; index++) {
        int owner = atomic_load(&notes[index].owner);
        if (owner == 0 || (thread != 0 && owner != thread) || !atomic_load(&notes[index].is_ready)) continue;
        say_text(reading_text);
        say(notes[index].name, notes[index].count);
        say("\n", 1);
        shown++;
    }
    return shown;
}

static int has_memory(void) {
    void *spare = mmap(NULL, SPARE_BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (spare == MAP_FAILED) return 0;
    munmap(spare, SPARE_BYTES);
    return 1;
}

static void handle(int number) {
    int nobody = 0, thread = this_thread();
    if (!atomic_compare_exchange_strong(&speaker, &nobody, thread)) {
        /* A fault while speaking ends at once; another thread's waits for the one that speaks to end the process. */
        if (nobody == thread) _exit(exit_status);
        for (;;) pause();
    }
    say_text(before_text);
    say_number(number);
    say("\n", 1);
    /* A signal from outside comes to any thread: then every input that is being read is named. */
    if (say_notes(thread) == 0) say_notes(0);
    /* Swift calls abort(3) when it gets no memory, and traps on its own faults. */
    if (number == SIGABRT || !has_memory()) say_text(memory_text);
    say_text(after_text);
    _exit(exit_status);
}

/* A stack for the handler: the thread's own may be what has run out. */
static void make_stack(void) {
    if (has_stack || !atomic_load(&is_installed)) return;
    has_stack = 1;
    void *memory = mmap(NULL, STACK_BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) return;
    stack_t stack = {.ss_sp = memory, .ss_size = STACK_BYTES, .ss_flags = 0};
    if (sigaltstack(&stack, NULL) != 0) munmap(memory, STACK_BYTES);
}

static void keep(char *text, const char *given) {
    size_t count = strnlen(given, TEXT_BYTES - 1);
    memcpy(text, given, count);
    text[count] = 0;
}

void last_words_install(const char *before, const char *reading, const char *memory, const char *after, int status) {
    keep(before_text, before);
    keep(reading_text, reading);
    keep(memory_text, memory);
    keep(after_text, after);
    exit_status = status;
#ifndef HAS_SANITIZER
    static const int numbers[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
    atomic_store(&is_installed, 1);
    make_stack();
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handle;
    action.sa_flags = SA_ONSTACK | SA_NODEFER;
    sigemptyset(&action.sa_mask);
    for (size_t index = 0; index < sizeof numbers / sizeof *numbers; index++) sigaction(numbers[index], &action, NULL);
#endif
}

int last_words_reading(const char *name, size_t count) {
    make_stack();
    int thread = this_thread();
    for (int index = 0; index < NOTES; index++) {
        int nobody = 0;
        if (!atomic_compare_exchange_strong(&notes[index].owner, &nobody, thread)) continue;
        notes[index].count = count < NAME_BYTES ? count : NAME_BYTES;
        memcpy(notes[index].name, name, notes[index].count);
        atomic_store(&notes[index].is_ready, 1);
        return index;
    }
    return -1;
}

void last_words_done(int note) {
    if (note < 0 || note >= NOTES) return;
    atomic_store(&notes[note].is_ready, 0);
    atomic_store(&notes[note].owner, 0);
}
