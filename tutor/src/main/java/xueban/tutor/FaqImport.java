package xueban.tutor;

import java.util.ArrayList;
import java.util.List;
import xueban.XuebanException;
import xueban.row.Row;
import xueban.row.RowOutcome;
import xueban.tutor.faq.FaqEntry;
import xueban.tutor.faq.FaqRows;

/** Takes rows of help-centre entries, each taken or rejected alone. */
final class FaqImport {
  static final int BATCH = 200;

  private final Faq faq;
  private final boolean dryRun;

  FaqImport(Faq faq, boolean dryRun) {
    this.faq = faq;
    this.dryRun = dryRun;
  }

  List<RowOutcome> take(List<Row> rows) {
    List<RowOutcome> outcomes = new ArrayList<>();
    for (Row row : rows) {
      try {
        FaqEntry entry = FaqRows.entry(row);
        outcomes.add(
            switch (faq.put(List.of(entry), dryRun).getFirst()) {
              case ADDED -> RowOutcome.ADDED;
              case CHANGED -> RowOutcome.CHANGED;
              case UNCHANGED -> RowOutcome.UNCHANGED;
            });
      } catch (XuebanException e) {
        outcomes.add(RowOutcome.rejected(String.valueOf(e.getMessage())));
      }
    }
    return outcomes;
  }
}
