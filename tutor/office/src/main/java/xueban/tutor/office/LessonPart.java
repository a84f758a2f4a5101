package xueban.tutor.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import xueban.recommend.Item;
import xueban.recommend.Option;
import xueban.tutor.lesson.LessonPack;

/**
 * A titled part of a lesson pack as lines of text; slides and document differ in the setting alone.
 *
 * @param entries at least one; each belongs together
 */
record LessonPart(String title, List<Entry> entries) {
  LessonPart {
    entries = List.copyOf(entries);
  }

  /**
   * Lines that belong together, such as an item with its options.
   *
   * @param answer what only the teacher is to see, or empty
   */
  record Entry(List<String> lines, String answer) {
    Entry {
      lines = List.copyOf(lines);
    }

    static Entry of(String line) {
      return new Entry(List.of(line), "");
    }
  }

  /** Returns the parts of a pack that have something to say. */
  static List<LessonPart> of(LessonPack pack) {
    List<LessonPart> parts = new ArrayList<>();
    if (!pack.concept().definition().isBlank()) {
      add(parts, "学什么", List.of(Entry.of(pack.concept().definition())));
    }
    add(parts, "先修检查", pack.prerequisites().stream().map(LessonPart::prerequisite).toList());
    int minutes = Math.toIntExact((pack.quizTime().toSeconds() + 59) / 60);
    add(parts, "课前小测（约 %d 分钟）".formatted(minutes), quiz(pack));
    add(parts, "讲解", pack.explanation().stream().map(Entry::of).toList());
    items(parts, "例题", pack.examples());
    items(parts, "练习", pack.exercises());
    add(parts, "易错点", pack.errors().stream().map(LessonPart::error).toList());
    add(parts, "可用资料", pack.materials().stream().map(LessonPart::material).toList());
    add(parts, "还缺什么", pack.notes().stream().map(Entry::of).toList());
    return parts;
  }

  private static void add(List<LessonPart> parts, String title, List<Entry> entries) {
    if (!entries.isEmpty()) {
      parts.add(new LessonPart(title, entries));
    }
  }

  private static void items(List<LessonPart> parts, String kind, LessonPack.Layered items) {
    add(parts, kind + "·基础", numbered(items.basic()));
    add(parts, kind + "·提高", numbered(items.improving()));
    add(parts, kind + "·拓展", numbered(items.extending()));
  }

  private static Entry prerequisite(LessonPack.PrerequisiteCheck check) {
    List<String> lines = new ArrayList<>();
    lines.add(
        check.why().isBlank()
            ? check.concept().name()
            : check.concept().name() + "：" + check.why());
    if (check.learners() > 0) {
      lines.add(
          "全班 %d 人，%d 人已掌握，%d 人还没有独立做过"
              .formatted(check.learners(), check.mastered(), check.learners() - check.tested()));
    }
    return new Entry(lines, "");
  }

  private static List<Entry> quiz(LessonPack pack) {
    List<Entry> entries = new ArrayList<>();
    for (LessonPack.QuizItem quiz : pack.quiz()) {
      Entry entry = item(entries.size() + 1, quiz.item());
      entries.add(new Entry(entry.lines(), "查「%s」。%s".formatted(quiz.checks(), entry.answer())));
    }
    return entries;
  }

  private static List<Entry> numbered(List<Item> items) {
    List<Entry> entries = new ArrayList<>();
    items.forEach(item -> entries.add(item(entries.size() + 1, item)));
    return entries;
  }

  static Entry item(int number, Item item) {
    List<String> lines = new ArrayList<>();
    String picture = item.figure().isEmpty() ? "" : "（有图，见题库 %s）".formatted(item.id());
    List<String> stem = item.stem().lines().filter(l -> !l.isBlank()).toList();
    for (int i = 0; i < stem.size(); i++) {
      lines.add((i == 0 ? number + ". " + picture : "") + stem.get(i));
    }
    for (Option option : item.options()) {
      lines.add(option.key() + ". " + option.text());
    }
    return new Entry(lines, answer(item));
  }

  private static String answer(Item item) {
    String key =
        item.answers().isEmpty()
            ? ""
            : "答案："
                + String.join(
                    "；",
                    item.answers().stream()
                        .map(forms -> forms.isEmpty() ? "略" : forms.getFirst())
                        .toList())
                + "。";
    return item.solution().isBlank() ? key : key + "解：" + item.solution().strip();
  }

  private static Entry error(LessonPack.TypicalError error) {
    List<String> lines = new ArrayList<>();
    lines.add(
        error.responses() == 0
            ? error.name()
            : String.format(Locale.ROOT, "%s（班上出现 %d 次）", error.name(), error.responses()));
    if (!error.showsAs().isBlank()) {
      lines.add("表现：" + error.showsAs());
    }
    if (!error.cure().isBlank()) {
      lines.add("对策：" + error.cure());
    }
    return new Entry(lines, "");
  }

  private static Entry material(LessonPack.Material material) {
    String where = material.uri().isEmpty() ? material.id() : material.uri();
    return new Entry(List.of("%s（%s）".formatted(material.title(), where), material.reason()), "");
  }
}
