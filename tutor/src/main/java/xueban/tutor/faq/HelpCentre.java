package xueban.tutor.faq;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.row.ImportOptions;
import xueban.row.RowFile;
import xueban.row.RowOutcome;

/**
 * The sample entries of a help centre, to try the service with and as a form to fill in: a tenant's
 * own pages are named otherwise, so its own entries are what counts.
 */
public final class HelpCentre {
  private static final String FILE = "help-centre.jsonl";

  private HelpCentre() {}

  /** Returns the entries in the order of their file, of revision 1. */
  public static List<FaqEntry> entries() {
    @Nullable InputStream in = HelpCentre.class.getResourceAsStream(FILE);
    if (in == null) {
      throw new IllegalStateException("The jar lacks " + FILE);
    }
    List<FaqEntry> entries = new ArrayList<>();
    RowFile.read(
        in,
        FILE,
        ImportOptions.defaults(),
        100,
        rows ->
            rows.stream()
                .map(
                    row -> {
                      entries.add(FaqRows.entry(row));
                      return RowOutcome.ADDED;
                    })
                .map(RowOutcome.class::cast)
                .toList());
    return List.copyOf(entries);
  }
}
