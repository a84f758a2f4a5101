package xueban.nlp.request;

import static xueban.nlp.request.Found.Source.GRAMMAR;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.request.Found.Meaning;

/**
 * Grades and the terms said with them: 八年级, 七八年级, 三到五年级, 初二, 高一上学期, 八上, 7下, {@code grade 8}, {@code
 * 7th and 8th graders}, {@code senior one}. Also 年极, as it is mistyped.
 *
 * <p>What looks like a grade and is none is left alone: 第五单元, 难度高一点, 初一十五, 高2米, 讲一下.
 */
final class GradeGrammar {
  private static final String HAN = "(?:十[一二]|十|[一二三四五六七八九])";
  private static final String NUMBER = "(?:" + HAN + "|1[0-2]|[1-9])";
  private static final String YEAR = "年[级极纪机及]";
  private static final String BETWEEN = "\\s*(?:到|至|-|~|、|和|与|或|/)\\s*";

  /** What stands behind 上 or 下 where they are no term: 下面, but not 下面积单位; 上课, but not 上课件. */
  private static final String NO_TERM = "面(?!积)|课(?![件文本])|去(?!括号|分母)|[午网传述来到子边岁回手车楼班台载学个周星棋列旬雨]";

  private static final String TERM =
      "(?:\\s*(?<term>上|下)(?:册|半?学期)|\\s*\\((?<inside>上|下)(?:册|学期)?\\)"
          + "|\\s?(?<bare>上|下)(?!"
          + NO_TERM
          + ")|\\s*(?<whole>全一?册))?";

  private static final Pattern YEARS =
      Pattern.compile(
          "(?<![\\d.第])(?<list>%s+|%s(?:(?:%s)?%s%s)*)%s%s"
              .formatted(HAN, NUMBER, YEAR, BETWEEN, NUMBER, YEAR, TERM));
  private static final Pattern SCHOOL_YEAR =
      Pattern.compile(
          ("(?<![最更太跳提拔增升再崇当])(?<school>[初高])中?(?<year>[一二三]|[123](?![\\d.]|\\s?[米厘分千公倍个cmkd年]))"
                  + "(?:\\s*(?:到|至|-|~)\\s*(?<to>[初高])?中?(?<last>[一二三123]))?"
                  + "(?:(?<=[初高][一二三123])%s)?(?:(?<=初中?[一二三123])(?!年|十五)"
                  + "|(?!年|十|个|[些级档度阶]|点(?![到差斜])|等(?![腰边式差比号高角])|分(?![式数子解类布析组母])))%s")
              .formatted(YEAR, TERM));
  private static final Pattern SHORT =
      Pattern.compile(
          "(?<![\\d.第十百千零〇一二三四五六七八九周期])(?<year>[一二三四五六七八九1-9])(?<term>上|下)"
              + "(?:册|半?学期|(?!"
              + NO_TERM
              + "|[十级等]|[四五][一二三四五六七八九十百千万个次种条道张本位天年月点分秒遍下]))");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?<![a-z])(?:grades?|gr\\.?)[\\s-]*(?<first>N)(?:\\s*(?<join>-|~|to|and|&|or|,|/)\\s*(?:grades?\\s*)?(?<last>N))?(?![a-z\\d])"
              .replace(
                  "N",
                  "(?:1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"));
  private static final Pattern ENGLISH_ORDINAL =
      Pattern.compile(
          "(?<![a-z\\d])(?<first>O)(?:\\s*(?<join>-|~|to|and|&|or|/)\\s*(?<last>O))?[\\s-]*grad(?:ers?|es?)(?:'s|s')?(?![a-z])"
              .replace(
                  "O",
                  "(?:1?\\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)"));
  private static final Pattern LETTER =
      Pattern.compile("(?<![a-z\\d])g(?<first>1[0-2]|[1-9])(?![a-z\\d])");
  private static final Pattern SCHOOL_ENGLISH =
      Pattern.compile(
          "(?<![a-z])(?<school>junior|senior|primary)\\s+(?:high\\s+)?(?<year>one|two|three|four|five|six|[1-6])(?![a-z\\d])");

  private static final String YEAR_NAMES = "一二三四五六七八九";

  private final List<Found> found = new ArrayList<>();

  private GradeGrammar() {}

  /**
   * Returns what is found.
   *
   * @param text folded request, with 、 as it was
   */
  static List<Found> find(String text) {
    GradeGrammar grammar = new GradeGrammar();
    grammar.years(text);
    grammar.schoolYears(text);
    grammar.shortForms(text);
    grammar.english(text);
    return grammar.found;
  }

  private void years(String text) {
    for (Matcher m = YEARS.matcher(text); m.find(); ) {
      List<Integer> grades = list(m.group("list"), text, m.start());
      if (!grades.isEmpty()) {
        add(m, grades, term(m));
      }
    }
  }

  /** Reads 七八, 三到五, 3-5, 五、六 (年级); numbers of 初中 and 高中 below 4 count from there. */
  private static List<Integer> list(String words, String text, int start) {
    boolean range = words.matches(".*(?:到|至|-|~).*");
    TreeSet<Integer> grades = new TreeSet<>();
    for (Matcher n = Pattern.compile(NUMBER).matcher(words); n.find(); ) {
      int grade = (int) Numerals.of(n.group()).orElse(0);
      grades.add(grade <= 3 ? grade + yearsBefore(text, start) : grade);
    }
    if (grades.last() > 12) {
      return List.of();
    }
    return range ? between(grades.first(), grades.last()) : List.copyOf(grades);
  }

  private static int yearsBefore(String text, int start) {
    return text.startsWith("初中", start - 2) ? 6 : text.startsWith("高中", start - 2) ? 9 : 0;
  }

  private static List<Integer> between(int first, int last) {
    List<Integer> all = new ArrayList<>();
    for (int grade = first; grade <= last; grade++) {
      all.add(grade);
    }
    return all;
  }

  private void schoolYears(String text) {
    for (Matcher m = SCHOOL_YEAR.matcher(text); m.find(); ) {
      int first = year(m.group("school"), m.group("year"));
      String to = m.group("to") == null ? m.group("school") : m.group("to");
      int last = m.group("last") == null ? first : year(to, m.group("last"));
      if (last >= first) {
        add(m, between(first, last), term(m));
      }
    }
  }

  private static int year(String school, String year) {
    int before =
        switch (school.charAt(0)) {
          case '初', 'j' -> 6;
          case '高', 's' -> 9;
          default -> 0;
        };
    return (int) Numerals.of(year).orElse(0) + before;
  }

  /** Reads 八上; 一下 only where no verb stands in front of it. */
  private void shortForms(String text) {
    for (Matcher m = SHORT.matcher(text); m.find(); ) {
      boolean first = "一1".contains(m.group("year"));
      boolean alone =
          m.start() == 0
              || !RequestWords.isHan(text.charAt(m.start() - 1))
              || "版教科学语文".indexOf(text.charAt(m.start() - 1)) >= 0;
      if (!first || alone) {
        add(
            m,
            List.of((int) Numerals.of(m.group("year")).orElse(0)),
            "上".equals(m.group("term")) ? 1 : 2);
      }
    }
  }

  private void english(String text) {
    for (Pattern pattern : List.of(ENGLISH, ENGLISH_ORDINAL)) {
      for (Matcher m = pattern.matcher(text); m.find(); ) {
        int first = (int) Numerals.of(m.group("first")).orElse(0);
        String lastWord = m.group("last");
        int last = lastWord == null ? first : (int) Numerals.of(lastWord).orElse(0);
        if (first >= 1 && last >= first && last <= 12) {
          boolean range = lastWord != null && m.group("join").matches("-|~|to");
          add(m, range || last == first ? between(first, last) : List.of(first, last), 0);
        }
      }
    }
    for (Matcher m = LETTER.matcher(text); m.find(); ) {
      add(m, List.of(Integer.parseInt(m.group("first"))), 0);
    }
    for (Matcher m = SCHOOL_ENGLISH.matcher(text); m.find(); ) {
      int grade = year(m.group("school"), m.group("year"));
      if (m.group("school").equals("primary") || !m.group("year").matches("[4-6]|four|five|six")) {
        add(m, List.of(grade), 0);
      }
    }
  }

  private static int term(Matcher m) {
    for (String group : List.of("term", "inside", "bare")) {
      if (m.group(group) != null) {
        return "上".equals(m.group(group)) ? 1 : 2;
      }
    }
    return 0;
  }

  private void add(Matcher m, List<Integer> grades, int term) {
    List<Meaning> meanings = new ArrayList<>();
    meanings.add(
        new Meaning(SlotKind.GRADE, grades.stream().map(String::valueOf).toList(), label(grades)));
    if (term > 0) {
      meanings.add(Meaning.of(SlotKind.TERM, String.valueOf(term), term == 1 ? "上学期" : "下学期"));
    }
    found.add(new Found(Found.Role.SLOT, m.start(), m.end(), meanings, GRAMMAR));
  }

  private static String label(List<Integer> grades) {
    return String.join("、", grades.stream().map(GradeGrammar::name).toList());
  }

  private static String name(int grade) {
    return grade <= 9 ? YEAR_NAMES.charAt(grade - 1) + "年级" : "高" + YEAR_NAMES.charAt(grade - 10);
  }
}
