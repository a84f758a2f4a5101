package xueban.tutor;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import xueban.recommend.CatalogEntry;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Metadata;
import xueban.recommend.Option;
import xueban.tutor.paper.Blueprint;
import xueban.tutor.paper.BlueprintRow;
import xueban.tutor.paper.DifficultyBand;

/** A small school with classes and items to make papers of. */
abstract class PapersTestCase {
  static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

  final SmallSchool school = new SmallSchool();
  final Xueban xueban = school.xueban;

  @AfterEach
  void close() {
    school.close();
  }

  /**
   * Twenty choices and twenty blanks a concept, of difficulty 0 to 1, with options that may move.
   */
  void fill() {
    List<CatalogEntry> many = new ArrayList<>();
    for (String concept : SmallSchool.CONCEPTS) {
      for (int i = 0; i < 20; i++) {
        many.add(choice("%s-c%02d".formatted(concept, i), concept, i / 19.0));
        many.add(blank("%s-b%02d".formatted(concept, i), concept, i / 19.0));
      }
    }
    xueban.put(many, false);
  }

  static Item choice(String id, String concept, double difficulty) {
    return new Item(
        id,
        1,
        ItemKind.SINGLE_CHOICE,
        Metadata.titled(id, "zh").withConcepts(List.of(concept)),
        "题目 " + id + " 问的是哪一种运算？",
        List.of(
            new Option("A", "加起来", ""),
            new Option("B", "乘起来", ""),
            new Option("C", "减下去", ""),
            new Option("D", "除一除", "")),
        List.of(List.of("B")),
        "几个相同的数相加。故选 B。",
        List.of(),
        difficulty);
  }

  static Item blank(String id, String concept, double difficulty) {
    return new Item(
        id,
        1,
        ItemKind.FILL_IN,
        Metadata.titled(id, "zh").withConcepts(List.of(concept)),
        "填空 " + id + "：＿＿",
        List.of(),
        List.of(List.of("12")),
        "算一算。",
        List.of(),
        difficulty);
  }

  void openClass(int learners) {
    List<String> ids = new ArrayList<>();
    for (int l = 0; l < learners; l++) {
      ids.add("learner-" + l);
    }
    xueban.putClass(new ClassGroup("8-2", "八年级二班", 8, "", ids));
    for (int l = 0; l < learners; l++) {
      school.practise("learner-" + l, "add", l, learners - l);
      school.practise("learner-" + l, "multiply", l / 2, learners - l / 2);
    }
  }

  static Blueprint blueprint() {
    return Blueprint.of(
        BlueprintRow.of("add", ItemKind.SINGLE_CHOICE, DifficultyBand.EASY, 3, 3),
        BlueprintRow.of("multiply", ItemKind.SINGLE_CHOICE, DifficultyBand.MEDIUM, 2, 3),
        BlueprintRow.of("multiply", ItemKind.FILL_IN, DifficultyBand.HARD, 3, 5));
  }
}
