/* Faults of the system on demand, loaded into the program under test with LD_PRELOAD.

   FAULT_CALL   create, write, close or rename: which call fails; of files only, never of the streams
   FAULT_ERRNO  the error number it gives
   FAULT_AFTER  how many such calls go well before
   FAULT_TIME   seconds since 1970 that time(2) gives
   FAULT_ZIP    any value: libzip's first opening of an archive waits in the middle of filling its static variables */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static atomic_int calls;

static int fails(const char *call) {
    const char *wanted = getenv("FAULT_CALL"), *after = getenv("FAULT_AFTER"), *number = getenv("FAULT_ERRNO");
    if (!wanted || !number || strcmp(wanted, call) != 0) return 0;
    if (atomic_fetch_add(&calls, 1) < (after ? atoi(after) : 0)) return 0;
    errno = atoi(number);
    return 1;
}

static int is_written_file(int descriptor) {
    struct stat status;
    return descriptor > 2 && fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)
        && (fcntl(descriptor, F_GETFL) & O_ACCMODE) != O_RDONLY;
}

#define REAL(result, name, ...) ((result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name))

int open(const char *path, int flags, ...) {
    va_list list;
    va_start(list, flags);
    mode_t mode = flags & O_CREAT ? va_arg(list, mode_t) : 0;
    va_end(list);
    if (flags & O_CREAT && fails("create")) return -1;
    return REAL(int, open, const char *, int, ...)(path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...) {
    va_list list;
    va_start(list, flags);
    mode_t mode = flags & O_CREAT ? va_arg(list, mode_t) : 0;
    va_end(list);
    if (flags & O_CREAT && fails("create")) return -1;
    return REAL(int, openat, int, const char *, int, ...)(folder, path, flags, mode);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
    if (is_written_file(descriptor) && fails("write")) return -1;
    return REAL(ssize_t, write, int, const void *, size_t)(descriptor, bytes, count);
}

int close(int descriptor) {
    int is_failing = is_written_file(descriptor) && fails("close");
    int number = errno, result = REAL(int, close, int)(descriptor);
    if (!is_failing) return result;
    errno = number;
    return -1;
}

int renameat(int from, const char *old, int to, const char *new) {
    if (fails("rename")) return -1;
    return REAL(int, renameat, int, const char *, int, const char *)(from, old, to, new);
}

time_t time(time_t *result) {
    const char *given = getenv("FAULT_TIME");
    time_t now = given ? (time_t)atoll(given) : REAL(time_t, time, time_t *)(NULL);
    if (result) *result = now;
    return now;
}

/* libzip's own, which is public: the set of the commands up to a negative one. */
int64_t zip_source_make_command_bitmap(int first, ...) {
    int64_t set = (int64_t)1 << first;
    va_list list;
    va_start(list, first);
    for (int next = va_arg(list, int); next >= 0; next = va_arg(list, int)) set |= (int64_t)1 << next;
    va_end(list);
    /* ZIP_SOURCE_BEGIN_WRITE begins the second of the two sets. */
    if (first == 8 && getenv("FAULT_ZIP")) usleep(50000);
    return set;
}
