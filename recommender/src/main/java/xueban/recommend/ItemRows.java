package xueban.recommend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;

/** The item side of {@link CatalogRows}. */
final class ItemRows {
  private static final List<String> STEM =
      List.of("stem", "question", "problem", "题干", "题目", "text", "content");
  private static final List<String> OWN_STEM = List.of("stem", "question", "problem", "题干", "题目");
  private static final List<String> KIND = List.of("kind", "question_type", "题型");
  private static final List<String> TYPE = List.of("type", "类型");
  private static final List<String> OPTIONS = List.of("options", "choices", "选项");
  private static final List<String> ANSWERS = List.of("answers", "answer", "key", "答案");
  private static final List<String> SOLUTION =
      List.of("solution", "analysis", "explanation", "解析", "详解");
  private static final List<String> RULES = List.of("rules", "answer_rules", "答案规则");
  private static final List<String> HINTS = List.of("hints", "hint", "提示");
  private static final List<String> FIGURE = List.of("figure", "figure_svg", "配图");
  private static final List<String> DIFFICULTY = List.of("difficulty", "难度");

  /** Words of difficulty, as question banks write them, on our scale. */
  private static final Map<String, Double> DIFFICULTIES =
      Map.ofEntries(
          Map.entry("容易", 0.1),
          Map.entry("简单", 0.2),
          Map.entry("较易", 0.3),
          Map.entry("一般", 0.5),
          Map.entry("中等", 0.5),
          Map.entry("较难", 0.7),
          Map.entry("困难", 0.9),
          Map.entry("难", 0.9),
          Map.entry("easy", 0.2),
          Map.entry("medium", 0.5),
          Map.entry("hard", 0.8));

  private ItemRows() {}

  static boolean isItem(RowFields fields) {
    if (fields.text(OWN_STEM).isPresent() || fields.text(KIND).isPresent()) {
      return true;
    }
    Optional<String> type = fields.text(TYPE);
    if (type.isPresent() && ResourceWords.find(type.get()).isPresent()) {
      return ResourceWords.find(type.get()).get() == ResourceType.ITEM;
    }
    return type.filter(ItemWords::nameAnItem).isPresent() || fields.node(ANSWERS).isPresent();
  }

  static Item read(RowFields fields) {
    String written = fields.text(STEM).orElseThrow(() -> fields.missing(OWN_STEM));
    ItemWords.Kind promised =
        fields.text(KIND).map(ItemWords::kind).orElseGet(() -> kindOfType(fields));
    List<Option> options = options(fields);
    String stem = StemText.clean(written);
    if (options.isEmpty() && promised.mayHaveOptions()) {
      Optional<InlineOptions> inline = InlineOptions.find(stem);
      if (inline.isPresent()) {
        options = inline.get().options();
        stem = inline.get().stem();
      }
    }
    String title = fields.text(CatalogRows.TITLE).orElse(StemText.title(stem));
    ItemShape shape = ItemShape.of(promised, stem, options, answers(fields));
    Metadata metadata = CatalogRows.metadata(fields, title, stem);
    boolean unsaid = promised == ItemWords.Kind.UNKNOWN && shape.answers().isEmpty();
    return new Item(
        CatalogRows.id(fields, written),
        1,
        shape.kind(),
        unsaid ? metadata.withInferred(CatalogRows.UNSAID_TYPE) : metadata,
        stem,
        options,
        shape.answers(),
        StemText.lines(fields.paragraphs(SOLUTION)),
        fields.list(HINTS),
        difficulty(fields),
        fields.text(FIGURE).orElse(""),
        AnswerRules.read(fields.node(RULES).orElse(null)));
  }

  private static ItemWords.Kind kindOfType(RowFields fields) {
    return fields.text(TYPE).map(ItemWords::kindOfType).orElse(ItemWords.Kind.UNKNOWN);
  }

  private static List<Option> options(RowFields fields) {
    @Nullable JsonNode node = fields.node(OPTIONS).orElse(null);
    List<Option> options = new ArrayList<>();
    if (node == null) {
      return options;
    }
    if (node.isTextual()) {
      return InlineOptions.find("选项：" + node.asText()).map(InlineOptions::options).orElse(options);
    }
    char nextKey = 'A';
    if (node.isObject()) {
      node.properties()
          .forEach(e -> options.add(new Option(e.getKey(), e.getValue().asText(), "")));
      return options;
    }
    for (JsonNode option : node) {
      String key = option.isObject() ? option.path("key").asText() : String.valueOf(nextKey);
      String text = option.isObject() ? option.path("text").asText() : option.asText();
      options.add(new Option(key, text, option.path("misconception").asText()));
      nextKey++;
    }
    return options;
  }

  /** Returns the answers as written: one list a blank or part. */
  private static List<List<String>> answers(RowFields fields) {
    @Nullable JsonNode node = fields.node(ANSWERS).orElse(null);
    List<List<String>> answers = new ArrayList<>();
    if (node == null) {
      return answers;
    }
    if (!node.isArray()) {
      answers.add(List.of(node.asText().strip()));
      return answers;
    }
    for (JsonNode part : node) {
      List<String> accepted = part.isArray() ? MetadataCodec.texts(part) : List.of(part.asText());
      List<String> stripped =
          accepted.stream().map(String::strip).filter(a -> !a.isEmpty()).toList();
      if (!stripped.isEmpty()) {
        answers.add(stripped);
      }
    }
    return answers;
  }

  private static double difficulty(RowFields fields) {
    Optional<String> words = fields.text(DIFFICULTY);
    if (words.isPresent() && DIFFICULTIES.containsKey(words.get())) {
      return DIFFICULTIES.get(words.get());
    }
    try {
      return CatalogRows.share("difficulty", fields.number(DIFFICULTY));
    } catch (XuebanException e) {
      throw XuebanException.invalid(
          "difficulty",
          "\"%s\" is none; write a number in [0, 1], 0 is easy, or one of %s."
              .formatted(words.orElse(""), new TreeSet<>(DIFFICULTIES.keySet())));
    }
  }
}
