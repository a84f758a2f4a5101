package xueban.row;

import java.util.List;

/** Takes the rows of a file, batch by batch. */
@FunctionalInterface
public interface RowHandler {
  /**
   * Takes rows and says what became of each. Must not store anything if the import is a dry run.
   *
   * @return one outcome a row, in their order
   */
  List<RowOutcome> take(List<Row> rows);
}
