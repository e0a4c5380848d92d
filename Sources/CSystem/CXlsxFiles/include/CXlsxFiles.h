#pragma once

/// errno of the first call on this thread that failed on a temporary file of libxlsxwriter since the last
/// `roster_xlsx_forget`; 0 when all went well.
int roster_xlsx_failure(void);

/// Forgets failures, and counts the files anew.
void roster_xlsx_forget(void);

/// How many temporary files this thread has made for libxlsxwriter since then: none where it does not ask here.
int roster_xlsx_files(void);

/// For tests, in debug builds: the write after so many more fails, once, as if the disk were full.
void roster_xlsx_fail_write(int after);
