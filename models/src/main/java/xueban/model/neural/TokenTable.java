package xueban.model.neural;

import java.util.Arrays;
import java.util.List;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.internal.ByteReader;
import xueban.model.internal.ByteWriter;
import xueban.model.state.Interaction;
import xueban.model.state.ItemTable;
import xueban.model.state.Window;

/**
 * What a network has a row of numbers for: each item of its training log, each concept (it stands
 * for an item of that concept which the log does not have), and one for what is wholly unknown.
 * Immutable.
 *
 * <pre>  0 … items ─ items … items + concepts ─ unknown </pre>
 */
public final class TokenTable {
  private final ItemTable table;

  private TokenTable(ItemTable table) {
    this.table = table;
  }

  /** Returns the tokens of the items and concepts of all responses of a log. */
  public static TokenTable ofLog(Iterable<? extends List<LearnerEvent>> histories) {
    return new TokenTable(ItemTable.ofLog(histories));
  }

  ItemTable table() {
    return table;
  }

  /** Returns how many tokens stand for items; they are the first. */
  public int items() {
    return table.items();
  }

  public int concepts() {
    return table.concepts();
  }

  /** Returns how many tokens there are. */
  public int size() {
    return table.items() + table.concepts() + 1;
  }

  /** Returns the token of what is wholly unknown. */
  public int unknown() {
    return size() - 1;
  }

  /** Returns the token of an item by its id, or that of its main concept, or the unknown. */
  public int token(String item, List<String> concepts) {
    int number = table.item(Interaction.itemHash(item));
    int[] numbers = table.concepts(concepts);
    return token(number, numbers.length == 0 ? ItemTable.UNKNOWN : numbers[0]);
  }

  /** Returns the tokens of the concepts that the log had; the unknown alone if there are none. */
  public int[] conceptTokens(List<String> concepts) {
    int[] known = new int[concepts.size()];
    int count = 0;
    for (int number : table.concepts(concepts)) {
      if (number != ItemTable.UNKNOWN) {
        known[count++] = items() + number;
      }
    }
    return count == 0 ? new int[] {unknown()} : Arrays.copyOf(known, count);
  }

  /** Returns the one token of a known item; else those of its concepts, for their mean. */
  int[] tokens(ItemRef item) {
    int number = table.item(Interaction.itemHash(item.id()));
    return number == ItemTable.UNKNOWN ? conceptTokens(item.concepts()) : new int[] {number};
  }

  /** Returns the token of a past response. */
  int token(Window window, int response) {
    return token(window.item(response), window.concept(response));
  }

  private int token(int item, int mainConcept) {
    if (item != ItemTable.UNKNOWN) {
      return item;
    }
    return mainConcept == ItemTable.UNKNOWN ? unknown() : items() + mainConcept;
  }

  void write(ByteWriter out) {
    table.write(out);
  }

  static TokenTable read(ByteReader in) {
    return new TokenTable(ItemTable.read(in));
  }
}
