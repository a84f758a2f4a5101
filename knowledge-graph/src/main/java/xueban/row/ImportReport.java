package xueban.row;

/**
 * What became of the rows of one file: {@code read = added + changed + unchanged + rejected}.
 *
 * @param read rows in the file, header and blank lines not counted
 * @param added rows that are new
 * @param changed rows that replaced an older content
 * @param unchanged rows that were there already, word for word
 * @param rejected rows not taken; each was handed to the {@link RejectionSink}
 * @param dryRun whether nothing was stored
 */
public record ImportReport(
    long read, long added, long changed, long unchanged, long rejected, boolean dryRun) {
  public ImportReport {
    if (added < 0 || changed < 0 || unchanged < 0 || rejected < 0) {
      throw new IllegalArgumentException("counts must not be negative");
    }
    if (read != added + changed + unchanged + rejected) {
      throw new IllegalArgumentException(
          "read (%d) must be added (%d) + changed (%d) + unchanged (%d) + rejected (%d)"
              .formatted(read, added, changed, unchanged, rejected));
    }
  }
}
