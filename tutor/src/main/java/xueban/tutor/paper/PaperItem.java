package xueban.tutor.paper;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xueban.ErrorCode;
import xueban.Ids;
import xueban.XuebanException;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Option;
import xueban.tutor.grading.ItemAnswer;

/**
 * An item of a version of a paper.
 *
 * @param number as printed, from 1
 * @param item id
 * @param revision its revision when the paper was made
 * @param row number of the blueprint's row that it fills, from 0
 * @param concept concept of the row that it stands for
 * @param points that it is worth, above 0
 * @param ease share of right answers that its difficulty stands for, in [0, 1]
 * @param success expected success: mean of the learners, in [0, 1]
 * @param time that a learner needs
 * @param options the catalog's keys of the options in the order printed; empty if they stand as in
 *     the catalog
 */
public record PaperItem(
    int number,
    String item,
    int revision,
    int row,
    String concept,
    ItemKind kind,
    double points,
    double ease,
    double success,
    Duration time,
    List<String> options) {
  public PaperItem {
    Ids.require("item", item);
    requireNonNull(kind, "kind");
    requireNonNull(time, "time");
    if (!(points > 0) || !(success >= 0 && success <= 1)) {
      throw XuebanException.invalid(
          "item",
          "points (%s) must be above 0 and success (%s) in [0, 1].".formatted(points, success));
    }
    options = List.copyOf(options);
  }

  /**
   * Returns the points of each blank, in order; empty if it has fewer than two, or if the points
   * cannot be shared out in halves: then it is marked as a whole.
   */
  public List<Double> blankPoints(Item catalogItem) {
    int blanks = catalogItem.answers().size();
    double each = points / Math.max(1, blanks);
    return kind != ItemKind.FILL_IN || blanks < 2 || each * 2 != Math.rint(each * 2)
        ? List.of()
        : Collections.nCopies(blanks, each);
  }

  /**
   * Returns the item as it stands in this version: options in their order, keys and answers with
   * them.
   *
   * @param catalogItem the item; one whose options have changed since comes back as it is
   */
  public Item printed(Item catalogItem) {
    if (options.isEmpty() || !OptionOrder.isFree(catalogItem) || !hasTheseOptions(catalogItem)) {
      return catalogItem;
    }
    List<Option> moved = moved(catalogItem);
    Map<String, String> printedKey = new HashMap<>();
    for (int i = 0; i < moved.size(); i++) {
      printedKey.put(options.get(i), moved.get(i).key());
    }
    List<List<String>> answers =
        catalogItem.answers().stream()
            .map(forms -> forms.stream().map(f -> printedKey.getOrDefault(f, f)).sorted().toList())
            .toList();
    return with(
        catalogItem,
        moved,
        answers,
        OptionOrder.concluding(catalogItem.solution(), answers.getFirst()));
  }

  private static Item with(
      Item item, List<Option> options, List<List<String>> answers, String solution) {
    return new Item(
        item.id(),
        item.revision(),
        item.kind(),
        item.metadata(),
        item.stem(),
        options,
        answers,
        solution,
        item.hints(),
        item.difficulty(),
        item.figure(),
        item.rules());
  }

  /**
   * Returns an answer with the catalog's keys for the letters that a learner took from this
   * version; other answers come back as they are.
   *
   * @throws XuebanException {@code INVALID_INPUT} for a letter that is not printed, {@code
   *     NOT_ALLOWED_NOW} if the item has other options now
   */
  public ItemAnswer inCatalog(Item catalogItem, ItemAnswer written) {
    if (!catalogItem.kind().isChoice() || catalogItem.options().isEmpty()) {
      return written;
    }
    if (options.isEmpty()) {
      return new ItemAnswer(written.chosen(catalogItem));
    }
    if (!hasTheseOptions(catalogItem)) {
      throw new XuebanException(
          ErrorCode.NOT_ALLOWED_NOW,
          "Item \"%s\" has other options now than when the paper was made; give a score."
              .formatted(item));
    }
    List<Option> moved = moved(catalogItem);
    List<String> printedKeys = moved.stream().map(Option::key).toList();
    Item printed = with(catalogItem, moved, catalogItem.answers(), catalogItem.solution());
    return new ItemAnswer(
        written.chosen(printed).stream()
            .map(key -> options.get(printedKeys.indexOf(key)))
            .toList());
  }

  private boolean hasTheseOptions(Item catalogItem) {
    List<String> keys = catalogItem.options().stream().map(Option::key).toList();
    return options.size() == keys.size() && options.containsAll(keys);
  }

  /** Returns the options as printed: letters in the catalog's order, texts in this version's. */
  private List<Option> moved(Item catalogItem) {
    List<String> keys = catalogItem.options().stream().map(Option::key).toList();
    List<Option> moved = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Option option = catalogItem.options().get(keys.indexOf(options.get(i)));
      moved.add(new Option(keys.get(i), option.text(), option.misconception()));
    }
    return moved;
  }
}
