// The temporary files of libxlsxwriter. The library looks at no error while it writes them: on a full disk it makes a
// book with a hole in it and reports success. So this program has the function by which the library makes them,
// lxw_tmpfile; the dynamic linker takes the program's before the library's own. Every failure is remembered here.
#define _GNU_SOURCE
#include "CXlsxFiles.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static _Thread_local int first_failure;
static _Thread_local int files_made;
#ifdef DEBUG
static _Thread_local int writes_until_failure = -1;
#endif

int roster_xlsx_failure(void) { return first_failure; }

int roster_xlsx_files(void) { return files_made; }

void roster_xlsx_forget(void) {
  first_failure = 0;
  files_made = 0;
}

void roster_xlsx_fail_write(int after) {
#ifdef DEBUG
  writes_until_failure = after;
#else
  (void)after;
#endif
}

#ifdef __linux__

static void note_failure(void) {
  if (first_failure == 0) first_failure = errno ? errno : EIO;
}

static int descriptor(void *cookie) { return (int)(intptr_t)cookie; }

static ssize_t write_once(int file, const char *bytes, size_t count) {
#ifdef DEBUG
  if (writes_until_failure >= 0 && writes_until_failure-- == 0) {
    errno = ENOSPC;
    return -1;
  }
#endif
  return write(file, bytes, count);
}

static ssize_t write_all(void *cookie, const char *bytes, size_t count) {
  size_t done = 0;
  while (done < count) {
    ssize_t written = write_once(descriptor(cookie), bytes + done, count - done);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      note_failure();
      break;
    }
    done += (size_t)written;
  }
  return (ssize_t)done;
}

static ssize_t read_some(void *cookie, char *bytes, size_t count) {
  ssize_t found;
  do found = read(descriptor(cookie), bytes, count);
  while (found < 0 && errno == EINTR);
  if (found < 0) note_failure();
  return found;
}

static int seek_to(void *cookie, off64_t *offset, int whence) {
  off64_t place = lseek64(descriptor(cookie), *offset, whence);
  if (place < 0) {
    note_failure();
    return -1;
  }
  *offset = place;
  return 0;
}

static int close_file(void *cookie) {
  int code = close(descriptor(cookie));
  if (code != 0) note_failure();
  return code;
}

/// A file without a name, only its owner's to read.
static int make_file(const char *folder) {
  int file = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0) return file;
  // A file system without such files.
  char *name = NULL;
  if (asprintf(&name, "%s/XXXXXX", folder) < 0) return -1;
  file = mkostemp(name, O_CLOEXEC);
  if (file >= 0) unlink(name);
  free(name);
  return file;
}

/// In the place of libxlsxwriter's own (xlsxwriter/utility.h).
FILE *lxw_tmpfile(const char *folder) {
  int file = make_file(folder ? folder : ".");
  if (file < 0) {
    note_failure();
    return NULL;
  }
  cookie_io_functions_t functions = {
      .read = read_some, .write = write_all, .seek = seek_to, .close = close_file};
  FILE *stream = fopencookie((void *)(intptr_t)file, "w+b", functions);
  if (!stream) {
    note_failure();
    close(file);
    return NULL;
  }
  files_made++;
  return stream;
}

#endif
