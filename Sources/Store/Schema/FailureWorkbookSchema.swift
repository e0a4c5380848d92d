/// What a failure workbook was when it was written: whoever has changed it since is at work on it.
enum FailureWorkbookSchema {
  static let sql = """
    ALTER TABLE import_file ADD COLUMN failure_sha256 TEXT CHECK (length(failure_sha256) = 64);
    CREATE INDEX import_file_failure ON import_file(failure_workbook) WHERE failure_workbook IS NOT NULL;
    """
}
