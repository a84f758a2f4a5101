package xueban.server.api;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xueban.recommend.AnswerRule;
import xueban.recommend.ItemKind;
import xueban.recommend.Option;
import xueban.v1.AcceptedForms;
import xueban.v1.Item;
import xueban.v1.ItemKey;
import xueban.v1.ItemOption;
import xueban.v1.KeyedItem;
import xueban.v1.OptionMisconception;

/** Items and their keys, to and fro. */
final class ItemMapper {
  private static final int MAX_OPTIONS = 26;
  private static final int MAX_HINTS = 10;
  private static final int MAX_TITLE = 60;

  private ItemMapper() {}

  /** Returns the item as a learner sees it: nothing here tells what is right. */
  static Item item(xueban.recommend.Item item) {
    Item.Builder proto =
        Item.newBuilder()
            .setId(item.id())
            .setRevision(item.revision())
            .setKind(kind(item.kind()))
            .setMetadata(MetadataMapper.metadata(item.metadata()))
            .setStem(item.stem())
            .setBlankCount(item.kind() == ItemKind.FILL_IN ? item.answers().size() : 0)
            .setHintCount(item.hints().size())
            .setFigureSvg(item.figure());
    for (Option option : item.options()) {
      proto.addOptions(ItemOption.newBuilder().setKey(option.key()).setText(option.text()));
    }
    if (!Double.isNaN(item.difficulty())) {
      proto.setDifficulty(item.difficulty());
    }
    return proto.build();
  }

  static ItemKey key(xueban.recommend.Item item) {
    ItemKey.Builder key =
        ItemKey.newBuilder().setSolution(item.solution()).addAllHints(item.hints());
    for (int i = 0; i < item.answers().size(); i++) {
      AcceptedForms.Builder forms = AcceptedForms.newBuilder().addAllForms(item.answers().get(i));
      if (!item.rule(i).equals(AnswerRule.INFERRED)) {
        forms.setRule(AnswerRuleMapper.rule(item.rule(i)));
      }
      key.addAnswers(forms);
    }
    for (Option option : item.options()) {
      if (!option.misconception().isEmpty()) {
        key.addMisconceptions(
            OptionMisconception.newBuilder()
                .setOptionKey(option.key())
                .setMisconception(option.misconception()));
      }
    }
    return key.build();
  }

  static xueban.recommend.Item item(KeyedItem row) {
    Item item = row.getItem();
    Map<String, String> misconceptions = new HashMap<>();
    row.getKey()
        .getMisconceptionsList()
        .forEach(m -> misconceptions.put(m.getOptionKey(), m.getMisconception()));
    String title = item.getMetadata().getTitle();
    List<AcceptedForms> answers = row.getKey().getAnswersList();
    boolean ruled = answers.stream().anyMatch(AcceptedForms::hasRule);
    return new xueban.recommend.Item(
            item.getId(),
            1,
            kind(item.getKind()),
            MetadataMapper.metadata(item.getMetadata(), title.isEmpty() ? title(item) : title),
            item.getStem(),
            item.getOptionsList().stream()
                .map(
                    o ->
                        new Option(
                            o.getKey(), o.getText(), misconceptions.getOrDefault(o.getKey(), "")))
                .toList(),
            answers.stream().map(forms -> List.copyOf(forms.getFormsList())).toList(),
            row.getKey().getSolution(),
            row.getKey().getHintsList(),
            item.hasDifficulty() ? item.getDifficulty() : Double.NaN,
            item.getFigureSvg())
        .withRules(ruled ? answers.stream().map(AnswerRuleMapper::rule).toList() : List.of());
  }

  static Fields check(String path, KeyedItem row) {
    Item item = row.getItem();
    Fields fields =
        Fields.ofRow(path)
            .id("item.id", item.getId())
            .known("item.kind", item.getKind())
            .text("item.stem", item.getStem(), 1, xueban.recommend.Item.MAX_STEM_LENGTH)
            .atMost("item.options", item.getOptionsCount(), MAX_OPTIONS)
            .text("item.figure_svg", item.getFigureSvg(), 0, 65_536)
            .atMost("key.hints", row.getKey().getHintsCount(), MAX_HINTS);
    if (item.getKind() == xueban.v1.ItemKind.ITEM_KIND_UNSPECIFIED) {
      fields.fault("item.kind", "is missing; say how the item is answered.");
    }
    if (item.hasDifficulty()) {
      fields.share("item.difficulty", item.getDifficulty());
    }
    Fields metadata = Fields.ofRow(path + ".item");
    MetadataMapper.check(metadata, item.getMetadata(), false);
    metadata.faults().forEach(fields::add);
    checkOptions(fields, item);
    checkKey(fields, row);
    return fields;
  }

  private static void checkOptions(Fields fields, Item item) {
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < item.getOptionsCount(); i++) {
      String key = item.getOptions(i).getKey();
      if (key.isBlank()) {
        fields.fault("item.options[%d].key".formatted(i), "is empty; name options A, B, C, …");
      } else if (!keys.add(key)) {
        fields.fault(
            "item.options[%d].key".formatted(i), "\"%s\" names two options.".formatted(key));
      }
    }
  }

  private static void checkKey(Fields fields, KeyedItem row) {
    Set<String> keys = new HashSet<>();
    row.getItem().getOptionsList().forEach(o -> keys.add(o.getKey()));
    for (int i = 0; i < row.getKey().getAnswersCount(); i++) {
      if (row.getKey().getAnswers(i).getFormsCount() == 0) {
        fields.fault("key.answers[%d].forms".formatted(i), "is empty; give what is accepted.");
      }
      if (row.getKey().getAnswers(i).hasRule()) {
        AnswerRuleMapper.check(
            fields, "key.answers[%d].rule".formatted(i), row.getKey().getAnswers(i).getRule());
      }
    }
    boolean choice =
        switch (row.getItem().getKind()) {
          case ITEM_KIND_SINGLE_CHOICE, ITEM_KIND_MULTIPLE_CHOICE -> true;
          default -> false;
        };
    if (choice && row.getKey().getAnswersCount() > 1) {
      fields.fault("key.answers", "has several entries; a choice has one, with all right keys.");
    }
    if (choice && !keys.isEmpty() && row.getKey().getAnswersCount() == 1) {
      for (String form : row.getKey().getAnswers(0).getFormsList()) {
        if (!keys.contains(form)) {
          fields.fault("key.answers[0].forms", "\"%s\" is no option of the item.".formatted(form));
        }
      }
    }
    for (int i = 0; i < row.getKey().getMisconceptionsCount(); i++) {
      String key = row.getKey().getMisconceptions(i).getOptionKey();
      if (!keys.contains(key)) {
        fields.fault(
            "key.misconceptions[%d].option_key".formatted(i),
            "\"%s\" is no option of the item.".formatted(key));
      }
    }
  }

  /** Returns the path, in a row, of a field as the library names it. */
  static String fieldPath(String field) {
    return switch (field) {
      case "answers", "hints", "solution" -> "key." + field;
      case "rules", "rules.unit", "rules.tolerance" ->
          "key.answers.rule" + field.substring("rules".length());
      default -> "item." + CatalogMapper.fieldPath(field);
    };
  }

  /** Returns the start of the stem, for an item that came without a title. */
  private static String title(Item item) {
    String line = item.getStem().strip().lines().findFirst().orElse("");
    if (line.length() <= MAX_TITLE) {
      return line;
    }
    boolean inside = Character.isHighSurrogate(line.charAt(MAX_TITLE - 1));
    return line.substring(0, inside ? MAX_TITLE - 1 : MAX_TITLE);
  }

  static xueban.v1.ItemKind kind(ItemKind kind) {
    return switch (kind) {
      case SINGLE_CHOICE -> xueban.v1.ItemKind.ITEM_KIND_SINGLE_CHOICE;
      case MULTIPLE_CHOICE -> xueban.v1.ItemKind.ITEM_KIND_MULTIPLE_CHOICE;
      case TRUE_FALSE -> xueban.v1.ItemKind.ITEM_KIND_TRUE_FALSE;
      case FILL_IN -> xueban.v1.ItemKind.ITEM_KIND_FILL_IN;
      case OPEN -> xueban.v1.ItemKind.ITEM_KIND_OPEN;
    };
  }

  static ItemKind kind(xueban.v1.ItemKind kind) {
    return switch (kind) {
      case ITEM_KIND_SINGLE_CHOICE -> ItemKind.SINGLE_CHOICE;
      case ITEM_KIND_MULTIPLE_CHOICE -> ItemKind.MULTIPLE_CHOICE;
      case ITEM_KIND_TRUE_FALSE -> ItemKind.TRUE_FALSE;
      case ITEM_KIND_FILL_IN -> ItemKind.FILL_IN;
      case ITEM_KIND_OPEN, ITEM_KIND_UNSPECIFIED, UNRECOGNIZED -> ItemKind.OPEN;
    };
  }
}
