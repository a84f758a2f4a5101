package xueban.server.api;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import xueban.recommend.Item;
import xueban.v1.ItemAnswer;

/** Answers of learners, whose form the item's kind decides. */
final class ItemAnswerMapper {
  private static final int MAX_PARTS = 20;
  private static final int MAX_LENGTH = 4_000;

  private ItemAnswerMapper() {}

  /** Checks what is wrong with an answer whatever the item. */
  static Fields check(Fields fields, ItemAnswer answer) {
    fields
        .atMost("answer.option_keys", answer.getOptionKeysCount(), MAX_PARTS)
        .atMost("answer.blanks", answer.getBlanksCount(), MAX_PARTS);
    if (new HashSet<>(answer.getOptionKeysList()).size() < answer.getOptionKeysCount()) {
      fields.fault("answer.option_keys", "names an option twice; name each once.");
    }
    int length =
        Stream.of(answer.getOptionKeysList(), answer.getBlanksList(), List.of(answer.getText()))
            .flatMap(List::stream)
            .mapToInt(String::length)
            .sum();
    if (length > MAX_LENGTH) {
      fields.fault(
          "answer", "has %d characters; at most %d are taken.".formatted(length, MAX_LENGTH));
    }
    return fields;
  }

  /** Checks that the answer has the form that the item asks for. */
  static Fields checkFits(Fields fields, Item item, ItemAnswer answer) {
    String form = form(item);
    if (!form.equals("option_keys") && answer.getOptionKeysCount() > 0) {
      fields.fault("answer.option_keys", unfit(item, form));
    }
    if (!form.equals("blanks") && answer.getBlanksCount() > 0) {
      fields.fault("answer.blanks", unfit(item, form));
    }
    if (!form.equals("text") && !answer.getText().isEmpty()) {
      fields.fault("answer.text", unfit(item, form));
    }
    return fields;
  }

  /** Returns the answer to an item that {@link #checkFits} found it to fit. */
  static xueban.tutor.grading.ItemAnswer answer(Item item, ItemAnswer answer) {
    return new xueban.tutor.grading.ItemAnswer(
        switch (item.kind()) {
          case SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE -> answer.getOptionKeysList();
          case FILL_IN -> answer.getBlanksList();
          case OPEN -> answer.getText().isEmpty() ? List.of() : List.of(answer.getText());
        });
  }

  /** Returns the field of the request that a fault of the answer is about. */
  static String field(Item item) {
    return "answer." + form(item);
  }

  private static String form(Item item) {
    return switch (item.kind()) {
      case SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE -> "option_keys";
      case FILL_IN -> "blanks";
      case OPEN -> "text";
    };
  }

  private static String unfit(Item item, String form) {
    return "does not fit item %s of kind %s; answer it by %s."
        .formatted(item.id(), ItemMapper.kind(item.kind()), form);
  }
}
