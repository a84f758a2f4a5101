package xueban.tutor.answer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.FoldedText;
import xueban.nlp.Language;
import xueban.nlp.QuestionType;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextFolding;

/**
 * Whether a question asks what goes wrong, so that mistakes may be told in the answer. Names of
 * concepts say nothing of that, whatever they are made of: 内错角, measurement error.
 */
enum AskedErrors {
  /** It does not: no paragraph that tells mistakes is quoted if there is another. */
  NO,
  /** It asks whether something is right: such a paragraph may hold that very mistake. */
  DOUBTED,
  /** It asks for mistakes: they are told, and what helps against them. */
  ASKED;

  /** Stands for a character of a concept's name; no pattern has it. */
  private static final char NAMED = '\uE000';

  /** Asked for, even where something is doubted too. */
  private static final Pattern PLAINLY_ASKED =
      Pattern.compile(
          "易错|(?:什么|哪些|啥|常见的?|典型的?)错误|错在|错哪|哪[^\uE000.,?!]{0,3}错|\\bmistakes?\\b|\\berrors?\\b|\\bgo(?:es)?"
              + " wrong\\b");

  private static final Pattern DOUBT =
      Pattern.compile(
          "[对错][吗么嘛]|错了[吗么嘛没]|对不对|错没错|有没有错|正确[吗么嘛]|是否(?:正确|对)|正不正确|对的[吗么嘛]"
              + "|是不是[^.,?!]{0,4}[对错](?!称)|is (?:it|this|that) (?:right|true|correct)"
              + "|, ?(?:right|correct) ?\\?? *$");

  private static final Pattern ERRORS =
      Pattern.compile("(?:容易|[常总老爱会犯出做算弄搞写选记])错|犯的?错误|(?:什么|哪些|啥)错" + "|错误(?:有哪些|是什么|在哪)|错了");

  /** The words by which mistakes are asked for, which no source has to share. */
  private static final Pattern ASKING =
      Pattern.compile(
          "(?:为什么|为啥|怎么)?我?(?:总是|总|老是|老|会|最|较|比较|常|经常|往往)*(?:容易|常)?"
              + "(?:犯|出|有|出现|弄|做|算|搞|写|选|记)*(?:什么样|什么|哪些|啥)?样?的?(?:常见|典型)?的?"
              + "(?:哪[里儿步]?)?(?:易错|错误|错)(?:点|题|了)?(?:的?地方)?(?:有哪些|是什么|在?哪[里儿]?了?)?|(?:what"
              + " (?:are|is) (?:the |some )?)?(?:(?:typical|common) )?\\b(?:mistakes?|errors?)\\b");

  /** Of these the words that no source has at all. */
  private static final Pattern MISTAKE = Pattern.compile("易错(?:点|题)?|错误");

  static AskedErrors of(String question, TextAnalysis words) {
    return of(unnamed(TextFolding.of(question), words));
  }

  private static AskedErrors of(String unnamed) {
    if (PLAINLY_ASKED.matcher(unnamed).find()) {
      return ASKED;
    }
    return DOUBT.matcher(unnamed).find() ? DOUBTED : ERRORS.matcher(unnamed).find() ? ASKED : NO;
  }

  /**
   * Returns whether what was said now asks for mistakes; the question that it leans on decides only
   * where it asks for nothing else (还有呢).
   */
  static AskedErrors of(Question said, Question resolved, TextAnalysis words) {
    AskedErrors now = of(said.text(), words);
    boolean asksElse =
        switch (QuestionType.of(said.text())) {
          case YES_NO, OTHER -> false;
          case COMPARISON, EXAMPLE, REASON, QUANTITY, METHOD, DEFINITION -> true;
        };
    return now != NO || asksElse ? now : of(resolved.text(), words);
  }

  /**
   * Returns the question without the words that ask for mistakes, in the same language; itself if
   * it asks for none or has no other words.
   */
  static String matterOf(String question, TextAnalysis words) {
    FoldedText folded = TextFolding.of(question);
    String unnamed = unnamed(folded, words);
    if (of(unnamed) != ASKED) {
      return question;
    }
    String matter = without(ASKING, unnamed, folded);
    if (Language.of(matter) != Language.of(question)) {
      matter = without(MISTAKE, unnamed, folded);
    }
    return matter.codePoints().filter(Character::isLetterOrDigit).count() < 2 ? question : matter;
  }

  /**
   * Returns whether mistakes come before all else: nothing else is asked, or how many there are.
   */
  boolean comesFirst(QuestionType type) {
    return this == ASKED
        && switch (type) {
          case QUANTITY, YES_NO, OTHER -> true;
          case COMPARISON, EXAMPLE, REASON, METHOD, DEFINITION -> false;
        };
  }

  private static String without(Pattern cut, String unnamed, FoldedText folded) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    Matcher matcher = cut.matcher(unnamed);
    while (matcher.find()) {
      rest.append(folded.original(), from, folded.originalStart(matcher.start())).append(' ');
      from = folded.originalEnd(matcher.end());
    }
    return rest.append(folded.original().substring(from)).toString().strip();
  }

  /** Returns the folded text with no name of a concept that is longer than one character. */
  private static String unnamed(FoldedText folded, TextAnalysis words) {
    StringBuilder text = new StringBuilder(folded.text());
    words.mentions(folded).stream()
        .filter(name -> name.end() - name.start() > 1)
        .forEach(name -> text.replace(name.start(), name.end(), masked(name.end() - name.start())));
    return text.toString();
  }

  private static String masked(int length) {
    return String.valueOf(NAMED).repeat(length);
  }
}
