package xueban.tutor.answer;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import xueban.nlp.QuestionType;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextFolding;
import xueban.nlp.math.SpokenSigns;

/**
 * The concepts that a question is about: those that it means, and those that it names, which count
 * the less, the surer it means another. 「两个角对应相等就能说两个三角形形状一样吗」 names triangles and means how
 * similar ones are told.
 *
 * @param all the likeliest first, ties by id
 * @param meant those that it means, the likeliest first
 */
record AskedConcepts(List<TaggedConcept> all, List<TaggedConcept> meant) {
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
      Pattern.compile("(?:[什甚]么|是|叫做?|指|啥|定义|意思|含义|各|分别|都|的|呢|啊|请问|what|are|is|the|[\\s\\p{P}])*");

  /** Below it no concept misleads less than a wrong one. */
  private static final double LEAST_MEANT = .1;

  AskedConcepts {
    all = List.copyOf(all);
    meant = List.copyOf(meant);
  }

  static AskedConcepts of(Question question, TextAnalysis words) {
    String said = WORKING.matcher(SpokenSigns.in(question.text())).replaceFirst("$1");
    List<TaggedConcept> meant =
        words.meant(said, question.subject(), MOST_MEANT).stream()
            .filter(concept -> concept.probability() >= LEAST_MEANT)
            .toList();
    Map<String, TaggedConcept> all = new TreeMap<>();
    meant.forEach(concept -> all.put(concept.concept(), concept));
    for (TaggedConcept named : named(said, question.subject(), words)) {
      double surestOther =
          meant.stream()
              .filter(concept -> !concept.concept().equals(named.concept()))
              .mapToDouble(TaggedConcept::probability)
              .max()
              .orElse(0);
      double overruled = isAllThatIsAsked(named, said) ? 0 : OVERRULED * surestOther;
      double probability = named.probability() * (1 - overruled);
      all.merge(
          named.concept(),
          new TaggedConcept(named.concept(), probability, named.evidence()),
          AskedConcepts::either);
    }
    return new AskedConcepts(sorted(all.values()), meant);
  }

  /**
   * Returns the concepts that a question names, also by a name of what something has: 电流和电压有什么关系
   * names 电流和电压的关系, 三角形有几条高 names 三角形的高.
   */
  private static List<TaggedConcept> named(String said, String subject, TextAnalysis words) {
    return words.tag(HAVING.matcher(said).replaceAll("的"), subject, MOST);
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
   * compares them, or if it asks for nothing but what they are and a third is not likelier; else
   * empty: 重力和质量的关系 is neither.
   */
  List<String> sideBySide(String question, QuestionType type) {
    String folded = TextFolding.fold(SpokenSigns.in(question));
    for (TaggedConcept one : all) {
      for (TaggedConcept other : all) {
        boolean same = one.concept().equals(other.concept());
        // What both are kinds of may be likelier: 蒸发和沸腾有什么区别 means how water turns to vapour.
        boolean likeliest =
            type == QuestionType.COMPARISON
                || one.equals(all.getFirst())
                || other.equals(all.getFirst());
        if (!same
            && likeliest
            && BETWEEN.stream().anyMatch(b -> isAskedOf(pair(one, b, other), folded, type))) {
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
    return all.stream()
        .sorted(
            comparingDouble(TaggedConcept::probability)
                .reversed()
                .thenComparing(comparing(TaggedConcept::concept)))
        .limit(MOST)
        .toList();
  }
}
