/* What the program says when it must end at once: the one place that runs inside a signal handler, where Swift may not go
   (its runtime takes locks and memory; signal-safety(7) lists what may be called). */
#ifndef SANGKIEN_LAST_WORDS_H
#define SANGKIEN_LAST_WORDS_H

#include <stddef.h>

/* Installs the handlers of SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE and SIGABRT, which write to standard error and end with `status`:
   `before`, the signal's number, `reading` and a name for each input that is being read, `memory` where there is no more memory,
   `after`. The texts are copied. Under AddressSanitizer and ThreadSanitizer nothing is installed: their own reports tell more. */
void last_words_install(const char *before, const char *reading, const char *memory, const char *after, int status);

/* Notes that this thread reads the input called by `count` bytes at `name`, cut to what a note holds. Gives its number for
   `last_words_done`, -1 when there is no note free. Gives the thread a stack for the handler the first time. */
int last_words_reading(const char *name, size_t count);

/* Ends the note that `last_words_reading` gave. */
void last_words_done(int note);

#endif
