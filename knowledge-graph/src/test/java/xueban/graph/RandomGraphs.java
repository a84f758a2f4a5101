package xueban.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Graphs full of what files get wrong: quotes, separators, markup, line ends, rare characters. */
public final class RandomGraphs {
  private static final String[] BITS = {
    "勾股定理",
    "x² + y²",
    "a;b",
    "a,b",
    "\"引号\"",
    "'",
    "<b>&amp;</b>",
    "&",
    "\\",
    "\\;",
    "]]>",
    "\t",
    "\n",
    "行一\n行二",
    " ",
    "𝑥",
    "é",
    "￥",
    "/",
    "#",
    "%20",
    "{\"@id\":1}",
    "$\\frac{a}{b}$",
    "--"
  };
  private static final String[] ID_BITS = {
    "math", ".", "初中数学/", "a", "-", "#", ":", "&", "\"", "é"
  };

  private final RandomGenerator random;

  public RandomGraphs(RandomGenerator random) {
    this.random = random;
  }

  public KnowledgeGraph next() {
    KnowledgeGraph.Builder builder = KnowledgeGraph.builder();
    List<String> ids = new ArrayList<>();
    int concepts = random.nextInt(12);
    for (int i = 0; i < concepts; i++) {
      String id = id() + i;
      ids.add(id);
      builder.put(concept(id));
    }
    for (int i = 0; concepts > 1 && i < random.nextInt(20); i++) {
      int before = random.nextInt(concepts - 1);
      int after = before + 1 + random.nextInt(concepts - before - 1);
      builder.put(new Prerequisite(ids.get(before), ids.get(after), text()));
    }
    for (int i = 0; concepts > 0 && i < random.nextInt(4); i++) {
      builder.put(
          new Misconception(ids.get(random.nextInt(concepts)), "错" + text(), text(), text()));
    }
    for (int i = 0; i < random.nextInt(3); i++) {
      builder.put(edition(i, ids));
    }
    return builder.build();
  }

  private Concept concept(String id) {
    int grade = random.nextInt(13);
    Stage[] stages = {null, Stage.PRIMARY, Stage.JUNIOR, Stage.SENIOR};
    List<String> aliases = new ArrayList<>();
    for (int i = 0; i < random.nextInt(3); i++) {
      aliases.add("别" + text());
    }
    return new Concept(
        id,
        "名" + text(),
        text(),
        aliases,
        text(),
        random.nextBoolean() ? "mathematics" : "物理",
        stages[random.nextInt(stages.length)],
        grade,
        random.nextInt(3),
        text(),
        text());
  }

  private Edition edition(int number, List<String> ids) {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      List<String> shuffled = new ArrayList<>(ids);
      java.util.Collections.shuffle(shuffled, new java.util.Random(random.nextLong()));
      units.add(
          new Unit(
              id() + i,
              "单元" + text(),
              1 + random.nextInt(12),
              1 + random.nextInt(2),
              shuffled.subList(0, random.nextInt(ids.size() + 1))));
    }
    return new Edition(id() + number, "版" + text(), random.nextBoolean() ? "数学" : "m", units);
  }

  private String id() {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      id.append(ID_BITS[random.nextInt(ID_BITS.length)]);
    }
    return id.toString();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(BITS[random.nextInt(BITS.length)]);
    }
    return text.toString();
  }
}
