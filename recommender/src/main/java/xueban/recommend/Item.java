package xueban.recommend;

import static java.util.Objects.requireNonNull;

import java.util.List;
import xueban.Ids;
import xueban.XuebanException;
import xueban.model.ItemRef;

/**
 * An item 题目: one gradable exercise.
 *
 * @param revision from 1; the catalog counts it up when the content changes, a caller passes 1
 * @param stem the question, 1 to 20,000 characters
 * @param options of a choice item, else empty; may be empty when the stem holds them
 * @param answers one list a blank (one list in all for choices): the accepted forms of that blank,
 *     or the keys of all right options; empty if unknown, and then a person grades
 * @param solution worked solution, or empty
 * @param hints graduated, none of which gives the answer
 * @param difficulty author's estimate in [0, 1], 0 is easy; {@code NaN} if unknown
 * @param figure a picture that belongs to the stem, as safe SVG ({@link SvgFigure}), or empty
 * @param rules what each blank asks for, in the order of the answers; may be shorter, and a blank
 *     without a rule is graded by its key
 */
public record Item(
    String id,
    int revision,
    ItemKind kind,
    Metadata metadata,
    String stem,
    List<Option> options,
    List<List<String>> answers,
    String solution,
    List<String> hints,
    double difficulty,
    String figure,
    List<AnswerRule> rules)
    implements CatalogEntry {
  /** Longest stem, in UTF-16 units. */
  public static final int MAX_STEM_LENGTH = 20_000;

  public Item {
    Ids.require("id", id);
    requireNonNull(kind, "kind");
    requireNonNull(metadata, "metadata");
    requireNonNull(solution, "solution");
    if (revision < 1) {
      throw XuebanException.invalid("revision", revision + " must be at least 1.");
    }
    if (stem.isBlank() || stem.length() > MAX_STEM_LENGTH) {
      throw XuebanException.invalid(
          "stem",
          "has %d characters; a stem has 1 to %d.".formatted(stem.length(), MAX_STEM_LENGTH));
    }
    if (difficulty < 0 || difficulty > 1) {
      throw XuebanException.invalid("difficulty", difficulty + " must be in [0, 1].");
    }
    SvgFigure.requireSafe(figure);
    options = List.copyOf(options);
    answers = answers.stream().map(List::copyOf).toList();
    hints = List.copyOf(hints);
    rules = List.copyOf(rules);
    if (rules.size() > answers.size()) {
      throw XuebanException.invalid(
          "rules",
          "has %d entries for %d answers; give at most one a blank."
              .formatted(rules.size(), answers.size()));
    }
    rules = List.copyOf(rules.subList(0, said(rules)));
  }

  /** Returns how many rules there are up to the last that says something: one way to write each. */
  private static int said(List<AnswerRule> rules) {
    int count = rules.size();
    while (count > 0 && rules.get(count - 1).equals(AnswerRule.INFERRED)) {
      count--;
    }
    return count;
  }

  /** An item whose keys tell how each blank is graded. */
  public Item(
      String id,
      int revision,
      ItemKind kind,
      Metadata metadata,
      String stem,
      List<Option> options,
      List<List<String>> answers,
      String solution,
      List<String> hints,
      double difficulty,
      String figure) {
    this(
        id,
        revision,
        kind,
        metadata,
        stem,
        options,
        answers,
        solution,
        hints,
        difficulty,
        figure,
        List.of());
  }

  /** Returns what a blank asks for; {@link AnswerRule#INFERRED} where nobody said. */
  public AnswerRule rule(int blank) {
    return blank < rules.size() ? rules.get(blank) : AnswerRule.INFERRED;
  }

  /** Returns the item with rules for its blanks, in the order of the answers. */
  public Item withRules(List<AnswerRule> newRules) {
    return new Item(
        id,
        revision,
        kind,
        metadata,
        stem,
        options,
        answers,
        solution,
        hints,
        difficulty,
        figure,
        newRules);
  }

  /** An item without a figure. */
  public Item(
      String id,
      int revision,
      ItemKind kind,
      Metadata metadata,
      String stem,
      List<Option> options,
      List<List<String>> answers,
      String solution,
      List<String> hints,
      double difficulty) {
    this(id, revision, kind, metadata, stem, options, answers, solution, hints, difficulty, "");
  }

  @Override
  public ResourceType type() {
    return ResourceType.ITEM;
  }

  @Override
  public String text() {
    return stem;
  }

  @Override
  public Item withConcepts(List<String> concepts) {
    return withMetadata(metadata.withConcepts(concepts));
  }

  @Override
  public Item withMetadata(Metadata newMetadata) {
    return new Item(
        id,
        revision,
        kind,
        newMetadata,
        stem,
        options,
        answers,
        solution,
        hints,
        difficulty,
        figure,
        rules);
  }

  /** Returns the item with another difficulty, in [0, 1] or {@code NaN}. */
  Item withDifficulty(double newDifficulty) {
    return new Item(
        id,
        revision,
        kind,
        metadata,
        stem,
        options,
        answers,
        solution,
        hints,
        newDifficulty,
        figure,
        rules);
  }

  /** Returns the item as one of another kind. */
  Item withKind(ItemKind newKind) {
    return new Item(
        id,
        revision,
        newKind,
        metadata,
        stem,
        options,
        answers,
        solution,
        hints,
        difficulty,
        figure,
        rules);
  }

  public Item withRevision(int newRevision) {
    return new Item(
        id,
        newRevision,
        kind,
        metadata,
        stem,
        options,
        answers,
        solution,
        hints,
        difficulty,
        figure,
        rules);
  }

  /** Returns what a learner model may know of this item: of its difficulty what a person said. */
  public ItemRef ref() {
    boolean inferred = metadata.inferred().has(Inferred.Field.DIFFICULTY);
    return new ItemRef(id, metadata.concepts(), inferred ? Double.NaN : difficulty);
  }
}
