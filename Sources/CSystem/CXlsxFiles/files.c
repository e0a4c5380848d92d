// The temporary files of libxlsxwriter. The library looks at no error while it writes them: on a full disk it makes a
// book with a hole in it and reports success. So this program has the function by which the library makes them,
// lxw_tmpfile; the dynamic linker takes the program's before the library's own. Every failure is remembered here.
//
// A workbook has some fifteen of them, nearly all of a few kilobytes: these stay in memory, because to make a file costs
// more than to write it. One that grows goes to the disk.
#define _GNU_SOURCE
#include "CXlsxFiles.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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

/// The most that stays in memory, in bytes.
enum { most_in_memory = 256 << 10 };

/// A temporary file: in memory while `file` is -1, else there.
struct spool {
  int file;
  char *folder;
  char *bytes;
  size_t size, capacity, place;
};

static ssize_t write_file(int file, const char *bytes, size_t count) {
  size_t done = 0;
  while (done < count) {
    ssize_t written = write(file, bytes + done, count - done);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      note_failure();
      break;
    }
    done += (size_t)written;
  }
  return (ssize_t)done;
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

/// Moves what is in memory to the disk. 0 on success.
static int spill(struct spool *spool) {
  int file = make_file(spool->folder);
  if (file < 0) {
    note_failure();
    return -1;
  }
  if (write_file(file, spool->bytes, spool->size) != (ssize_t)spool->size ||
      lseek64(file, (off64_t)spool->place, SEEK_SET) < 0) {
    note_failure();
    close(file);
    return -1;
  }
  free(spool->bytes);
  spool->bytes = NULL;
  spool->file = file;
  return 0;
}

/// Room for so many bytes in memory. 0 on success.
static int reserve(struct spool *spool, size_t wanted) {
  if (wanted <= spool->capacity) return 0;
  size_t capacity = spool->capacity ? spool->capacity : 4096;
  while (capacity < wanted) capacity *= 2;
  char *bytes = realloc(spool->bytes, capacity);
  if (!bytes) {
    note_failure();
    return -1;
  }
  spool->bytes = bytes;
  spool->capacity = capacity;
  return 0;
}

static ssize_t write_all(void *cookie, const char *bytes, size_t count) {
  struct spool *spool = cookie;
#ifdef DEBUG
  if (writes_until_failure >= 0 && writes_until_failure-- == 0) {
    errno = ENOSPC;
    note_failure();
    return 0;
  }
#endif
  bool fits = count <= most_in_memory && spool->place <= most_in_memory - count;
  if (spool->file < 0 && !fits && spill(spool) != 0) return 0;
  if (spool->file >= 0) return write_file(spool->file, bytes, count);
  if (reserve(spool, spool->place + count) != 0) return 0;
  memcpy(spool->bytes + spool->place, bytes, count);
  spool->place += count;
  if (spool->place > spool->size) spool->size = spool->place;
  return (ssize_t)count;
}

static ssize_t read_file(int file, char *bytes, size_t count) {
  ssize_t found;
  do found = read(file, bytes, count);
  while (found < 0 && errno == EINTR);
  if (found < 0) note_failure();
  return found;
}

static ssize_t read_some(void *cookie, char *bytes, size_t count) {
  struct spool *spool = cookie;
  if (spool->file >= 0) return read_file(spool->file, bytes, count);
  size_t left = spool->place < spool->size ? spool->size - spool->place : 0;
  if (count > left) count = left;
  if (count > 0) memcpy(bytes, spool->bytes + spool->place, count);
  spool->place += count;
  return (ssize_t)count;
}

static int seek_to(void *cookie, off64_t *offset, int whence) {
  struct spool *spool = cookie;
  off64_t place;
  if (spool->file >= 0) {
    place = lseek64(spool->file, *offset, whence);
  } else {
    off64_t from = whence == SEEK_CUR ? (off64_t)spool->place : whence == SEEK_END ? (off64_t)spool->size : 0;
    // Nobody seeks behind the end.
    place = from + *offset;
    if (place > (off64_t)spool->size) place = -1;
    if (place < 0) errno = EINVAL;
    else spool->place = (size_t)place;
  }
  if (place < 0) {
    note_failure();
    return -1;
  }
  *offset = place;
  return 0;
}

static void free_spool(struct spool *spool) {
  free(spool->bytes);
  free(spool->folder);
  free(spool);
}

static int close_spool(void *cookie) {
  struct spool *spool = cookie;
  int code = spool->file >= 0 ? close(spool->file) : 0;
  if (code != 0) note_failure();
  free_spool(spool);
  return code;
}

/// In the place of libxlsxwriter's own (xlsxwriter/utility.h).
FILE *lxw_tmpfile(const char *folder) {
  struct spool *spool = calloc(1, sizeof *spool);
  char *place = strdup(folder ? folder : ".");
  if (!spool || !place) {
    note_failure();
    free(spool);
    free(place);
    return NULL;
  }
  spool->file = -1;
  spool->folder = place;
  cookie_io_functions_t functions = {
      .read = read_some, .write = write_all, .seek = seek_to, .close = close_spool};
  FILE *stream = fopencookie(spool, "w+b", functions);
  if (!stream) {
    note_failure();
    free_spool(spool);
    return NULL;
  }
  files_made++;
  return stream;
}

#endif
