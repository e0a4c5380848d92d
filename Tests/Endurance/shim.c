/* Counts the calls that change what is on the disk, and lets one of them fail, or ends the process there.

   FAULT_NTH=N    which call, from 1; without it they are only counted
   FAULT_DO=kill  or the number of an errno: the call fails with it and does nothing
   FAULT_LOG=FILE a line for each call: its name

   cc -shared -fPIC -O1 -o shim.so shim.c -ldl; LD_PRELOAD=shim.so roster … */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_int count;
static int nth = -1, log_file = -2;

static void note(const char *name) {
  if (log_file == -2) {
    const char *place = getenv("FAULT_LOG");
    log_file = place ? (int)syscall(SYS_openat, AT_FDCWD, place, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
  }
  if (log_file < 0) return;
  char line[64];
  size_t length = strlen(name);
  memcpy(line, name, length);
  line[length] = '\n';
  syscall(SYS_write, log_file, line, length + 1);
}

/* Whether this is the call that fails; does not return where the process is to end. */
static int fails(const char *name) {
  if (nth < 0) nth = getenv("FAULT_NTH") ? atoi(getenv("FAULT_NTH")) : 0;
  note(name);
  if (atomic_fetch_add(&count, 1) + 1 != nth) return 0;
  const char *what = getenv("FAULT_DO");
  if (!what || strcmp(what, "kill") == 0) {
    syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
    for (;;) pause();
  }
  errno = atoi(what);
  return 1;
}

/* What goes to a terminal, a pipe or the standard streams is none of the disk's. */
static int is_file(int descriptor) {
  struct stat state;
  return descriptor > 2 && fstat(descriptor, &state) == 0 && S_ISREG(state.st_mode);
}

#define REAL(result, name, types) static result (*real) types; if (!real) real = (result (*) types)dlsym(RTLD_NEXT, name)

#define ON_FILE(result, name, types, values, descriptor) \
  result name types { \
    REAL(result, #name, types); \
    if (is_file(descriptor) && fails(#name)) return -1; \
    return real values; \
  }

#define ON_PLACE(name, types, values) \
  int name types { \
    REAL(int, #name, types); \
    if (fails(#name)) return -1; \
    return real values; \
  }

ON_FILE(ssize_t, write, (int file, const void *bytes, size_t size), (file, bytes, size), file)
ON_FILE(ssize_t, pwrite, (int file, const void *bytes, size_t size, off_t at), (file, bytes, size, at), file)
ON_FILE(ssize_t, pwrite64, (int file, const void *bytes, size_t size, off64_t at), (file, bytes, size, at), file)
ON_FILE(int, ftruncate, (int file, off_t size), (file, size), file)
ON_FILE(int, ftruncate64, (int file, off64_t size), (file, size), file)
ON_FILE(int, fdatasync, (int file), (file), file)
ON_FILE(int, fchmod, (int file, mode_t mode), (file, mode), file)
ON_PLACE(rename, (const char *from, const char *to), (from, to))
ON_PLACE(unlink, (const char *place), (place))
ON_PLACE(unlinkat, (int folder, const char *place, int flags), (folder, place, flags))
ON_PLACE(rmdir, (const char *place), (place))
ON_PLACE(mkdir, (const char *place, mode_t mode), (place, mode))
ON_PLACE(chmod, (const char *place, mode_t mode), (place, mode))

/* Also of folders. */
int fsync(int file) {
  REAL(int, "fsync", (int));
  if (file > 2 && fails("fsync")) return -1;
  return real(file);
}
