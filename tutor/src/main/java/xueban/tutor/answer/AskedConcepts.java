package xueban.tutor.answer;

import static java.util.Comparator.comparingDouble;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import xueban.nlp.FoldedText;
import xueban.nlp.QuestionType;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextFolding;
import xueban.nlp.math.SpokenSigns;
import xueban.nlp.request.WholeWords;

/**
 * The concepts that a question is about: those that it means, and those that it names, which count
 * the less, the surer it means another. 「两个角对应相等就能说两个三角形形状一样吗」 names triangles and means how
 * similar ones are told.
 *
 * @param all the likeliest first, ties by id
 * @param meant those that it means, the likeliest first
 */
record AskedConcepts(List<TaggedConcept> all, List<TaggedConcept> meant) {
  private static final Comparator<TaggedConcept> LIKELIEST =
      comparingDouble(TaggedConcept::probability).reversed().thenComparing(TaggedConcept::concept);

  private static final int MOST = 10;
  private static final int MOST_MEANT = 5;
  private static final double OVERRULED = .7;
  private static final double SURE = .8;
  private static final List<String> BETWEEN = List.of("和", "与", "跟", "同", "、", " and ");

  private static final Pattern HAVING =
      Pattern.compile("(?:都?有|具有)(?:(?:什么|哪些|何|啥)(?:样的)?|(?:几|多少)[条个种组对])");

  /** "How does it work?" asks for no work. */
  private static final Pattern WORKING =
      Pattern.compile("(?i)^(\\s*how (?:do|does|did|can) .+?) work\\b");

  /** All that a question has besides the names of things, if it asks what they are. */
  private static final Pattern WHAT =
      Pattern.compile(
          "(?:[什甚]么|是|叫做?|指|啥|定义|概念|意思|含义|解释|一下|各|分别|都|的|呢|啊|呀|请问"
              + "|what(?:'?s)?|are|is|an?|the|does|do|means?|meaning of|definition of|define"
              + "|[\\s\\p{P}])*");

  /** What may follow two things if they are compared, and nothing of both. */
  private static final Pattern COMPARED =
      Pattern.compile(
          "(?:之间|两者|它们|各自?|到底|究竟|有|是|都|的|在|哪里?|哪儿|什么|啥|何|哪些|怎么|怎样|如何|吗|呢|呀|啊|不一样|一样"
              + "|区别|区分|分别|差别|差异|不同|相同|异同|关系|联系|比较|对比|辨别|分辨|之处|地方|点|[\\s\\p{P}]"
              + "|differ(?:ent|ence)?|compared?|how|do|are|is|the|same)*");

  /** Below it no concept misleads less than a wrong one. */
  private static final double LEAST_MEANT = .1;

  AskedConcepts {
    all = List.copyOf(all);
    meant = List.copyOf(meant);
  }

  static AskedConcepts of(Question question, TextAnalysis words) {
    String said = WORKING.matcher(SpokenSigns.in(question.text())).replaceFirst("$1");
    List<TaggedConcept> allNamed = named(said, question.subject(), words);
    List<TaggedConcept> meant =
        behind(
            allNamed.stream().filter(name -> isAllThatIsAsked(name, said)).toList(),
            words.meant(said, question.subject(), MOST_MEANT));
    Map<String, TaggedConcept> all = new TreeMap<>();
    meant.forEach(concept -> all.put(concept.concept(), concept));
    for (TaggedConcept named : allNamed) {
      double overruled = isAllThatIsAsked(named, said) ? 0 : OVERRULED * surest(meant, named);
      double probability = named.probability() * (1 - overruled);
      all.merge(
          named.concept(),
          new TaggedConcept(named.concept(), probability, named.evidence()),
          AskedConcepts::either);
    }
    return new AskedConcepts(sorted(all.values()), meant);
  }

  private static double surest(List<TaggedConcept> meant, TaggedConcept besides) {
    return meant.stream()
        .filter(concept -> !concept.concept().equals(besides.concept()))
        .mapToDouble(TaggedConcept::probability)
        .max()
        .orElse(0);
  }

  /**
   * Returns what is meant, the likeliest first, each less likely than any that is all that is
   * asked: whoever asks what triangles are is not told what similar ones are, likely as that is.
   */
  private static List<TaggedConcept> behind(List<TaggedConcept> asked, List<TaggedConcept> meant) {
    Set<String> ids = asked.stream().map(TaggedConcept::concept).collect(Collectors.toSet());
    double least = asked.stream().mapToDouble(TaggedConcept::probability).min().orElse(1);
    return meant.stream()
        .map(
            concept ->
                ids.isEmpty() || ids.contains(concept.concept()) ? concept : atMost(least, concept))
        .filter(concept -> concept.probability() >= LEAST_MEANT)
        .sorted(LIKELIEST)
        .toList();
  }

  private static TaggedConcept atMost(double probability, TaggedConcept concept) {
    double least = Math.min(probability, concept.probability()) * (1 - OVERRULED);
    return new TaggedConcept(concept.concept(), least, concept.evidence());
  }

  /**
   * Returns the concepts that a question names, also by a name of what something has: 电流和电压有什么关系
   * names 电流和电压的关系, 三角形有几条高 names 三角形的高. Within a word that is no sum of its parts (锐角三角函数) none is
   * named.
   */
  private static List<TaggedConcept> named(String said, String subject, TextAnalysis words) {
    return words.tag(ofWhatHas(WholeWords.leftOut(said, words), words), subject, MOST);
  }

  /** Returns a text with 的 for 有几条, but not within a name (几和几之间有几个). */
  private static String ofWhatHas(String said, TextAnalysis words) {
    FoldedText folded = TextFolding.of(said);
    return HAVING
        .matcher(said)
        .replaceAll(
            having ->
                words.mentions(folded).stream()
                        .anyMatch(
                            name ->
                                folded.originalStart(name.start()) <= having.start()
                                    && folded.originalEnd(name.end()) >= having.end())
                    ? Matcher.quoteReplacement(having.group())
                    : "的");
  }

  /** Returns whether a passage is tagged with a concept that the question means or names. */
  boolean names(Passage passage) {
    return all.stream().anyMatch(concept -> passage.concepts().contains(concept.concept()));
  }

  /**
   * Returns how sure it is that the question means a concept that a passage is first of all about,
   * in [0, 1]. A definition counts only of a concept that is surely meant: every concept has its
   * own.
   */
  double coveredBy(List<Passage> passages) {
    double sum = 0;
    for (TaggedConcept concept : meant) {
      boolean covered =
          passages.stream()
              .filter(passage -> !passage.isDefinition() || concept.probability() >= SURE)
              .anyMatch(passage -> passage.concepts().indexOf(concept.concept()) == 0);
      sum += covered ? concept.probability() : 0;
    }
    return Math.min(1, sum);
  }

  /**
   * Returns whether an entry is about a concept that may be meant, and not the one that another
   * entry is about, and no concept is surely meant.
   */
  boolean mayMean(Passage passage, Passage other) {
    boolean sure = !meant.isEmpty() && meant.getFirst().probability() >= SURE;
    return !sure
        && !passage.mainConcept().equals(other.mainConcept())
        && passage.source() == Citation.Source.ENTRY
        && meant.stream()
            .map(TaggedConcept::concept)
            .anyMatch(concept -> passage.mainConcept().equals(Optional.of(concept)));
  }

  /**
   * Returns the two concepts that a question names beside each other (菱形和正方形), in its order, if it
   * compares them, or if it asks for nothing but what they are; else empty: 重力和质量的关系 is neither. If
   * a third is likelier, the comparison must be of nothing but the two, and not of what both have
   * (分数和小数的加减法有什么不同).
   */
  List<String> sideBySide(String question, QuestionType type) {
    String folded = TextFolding.fold(SpokenSigns.in(question));
    for (TaggedConcept one : all) {
      for (TaggedConcept other : all) {
        boolean same = one.concept().equals(other.concept());
        // What both are kinds of may be likelier: 蒸发和沸腾有什么区别 means how water turns to vapour.
        boolean likeliest = one.equals(all.getFirst()) || other.equals(all.getFirst());
        if (!same
            && BETWEEN.stream()
                .map(between -> pair(one, between, other))
                .anyMatch(
                    pair ->
                        likeliest
                            ? isAskedOf(pair, folded, type)
                            : type == QuestionType.COMPARISON && isAllCompared(pair, folded))) {
          return List.of(one.concept(), other.concept());
        }
      }
    }
    return List.of();
  }

  /** Returns whether a question has nothing but a name and asks what that is: 锐角三角函数是什么. */
  private static boolean isAllThatIsAsked(TaggedConcept named, String said) {
    String folded = TextFolding.fold(said);
    String name = TextFolding.fold(named.evidence());
    return folded.contains(name) && WHAT.matcher(folded.replace(name, "")).matches();
  }

  private static boolean isAskedOf(String pair, String question, QuestionType type) {
    return question.contains(pair)
        && (type == QuestionType.COMPARISON || WHAT.matcher(question.replace(pair, "")).matches());
  }

  private static boolean isAllCompared(String pair, String question) {
    int at = question.indexOf(pair);
    return at >= 0 && COMPARED.matcher(question.substring(at + pair.length())).matches();
  }

  private static String pair(TaggedConcept one, String between, TaggedConcept other) {
    return TextFolding.fold(one.evidence()) + between + TextFolding.fold(other.evidence());
  }

  /** Returns the ids of all. */
  Set<String> ids() {
    return all.stream().map(TaggedConcept::concept).collect(Collectors.toSet());
  }

  /** Returns a concept that is both meant and named. */
  private static TaggedConcept either(TaggedConcept meant, TaggedConcept named) {
    double probability = 1 - (1 - meant.probability()) * (1 - named.probability());
    return new TaggedConcept(named.concept(), probability, named.evidence());
  }

  private static List<TaggedConcept> sorted(Collection<TaggedConcept> all) {
    return all.stream().sorted(LIKELIEST).limit(MOST).toList();
  }
}
