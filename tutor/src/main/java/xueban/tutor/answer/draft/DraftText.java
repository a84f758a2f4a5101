package xueban.tutor.answer.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import xueban.nlp.TextFolding;

/**
 * A text as it is compared: clauses of units. Blanks around signs go, so that {@code x = 3} is
 * {@code x=3}; dollar signs and the commonest commands of TeX become the signs they stand for.
 *
 * @param clauses in order, none empty
 */
record DraftText(List<List<Unit>> clauses) {
  private static final double LEAST_OF_A_CLAIM = 4;
  private static final Pattern CLAUSE_END = Pattern.compile("[,;!?\\n]+|:(?![0-9])|\\.(?![0-9])");
  private static final Pattern REMARK = Pattern.compile("（([^（）]*[\\p{IsHan}=<>≠≤≥][^（）]*)）");
  private static final Pattern AROUND_SIGN = Pattern.compile(" *([=<>≤≥≠≈×÷*/^]) *");
  private static final Pattern AROUND_SUM = Pattern.compile("(?<=\\S) ([-+±]) (?=\\S)");
  private static final Pattern RUN =
      Pattern.compile("[\\p{IsLatin}\\p{IsGreek}0-9=<>≤≥≠≈×÷*/^+±√()\\[\\]{}|·∠△⊥∥≌∽⊙°%:.',→_-]+");
  private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}][\\p{IsLatin}'-]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
  private static final Pattern MEASURED =
      Pattern.compile("([0-9]+(?:\\.[0-9]+)?)([\\p{IsLatin}°%]{2,}|[°%])");
  private static final Pattern EDGES = Pattern.compile("^[.:',_]+|[.:',_-]+$");

  DraftText {
    clauses = List.copyOf(clauses);
  }

  static DraftText of(String text) {
    List<List<Unit>> clauses = new ArrayList<>();
    for (String clause : CLAUSE_END.split(written(text))) {
      List<Unit> units = units(clause);
      if (!units.isEmpty()) {
        clauses.add(units);
      }
    }
    return new DraftText(clauses);
  }

  /**
   * Returns the clauses, those that say little joined with the next, or the last with the former.
   */
  List<List<Unit>> claims() {
    List<List<Unit>> claims = new ArrayList<>();
    List<Unit> open = new ArrayList<>();
    for (List<Unit> clause : clauses) {
      open.addAll(clause);
      if (open.stream().mapToDouble(Unit::weight).sum() >= LEAST_OF_A_CLAIM) {
        claims.add(List.copyOf(open));
        open.clear();
      }
    }
    if (!open.isEmpty()) {
      List<Unit> last = claims.isEmpty() ? List.of() : claims.removeLast();
      claims.add(Stream.concat(last.stream(), open.stream()).toList());
    }
    return claims;
  }

  /** Returns the units of all clauses. */
  List<Unit> units() {
    return clauses.stream().flatMap(List::stream).toList();
  }

  /** Returns every clause, every two neighbours as one, and the whole. */
  List<List<Unit>> stretches() {
    List<List<Unit>> stretches = new ArrayList<>(clauses);
    for (int i = 0; i + 1 < clauses.size(); i++) {
      stretches.add(Stream.concat(clauses.get(i).stream(), clauses.get(i + 1).stream()).toList());
    }
    if (clauses.size() > 2) {
      stretches.add(units());
    }
    return stretches;
  }

  private static String written(String text) {
    String plain =
        REMARK
            .matcher(text)
            .replaceAll("，$1，")
            .replaceAll("[、“”\"]", " ")
            .replaceAll("\\$|\\\\[()\\[\\]]|\\\\(?:left|right|mathrm|text)\\b|\\*\\*|`", "")
            .replaceAll("\\\\times\\b", "×")
            .replaceAll("\\\\div\\b", "÷")
            .replaceAll("\\\\(?:geq?)\\b", "≥")
            .replaceAll("\\\\(?:leq?)\\b", "≤")
            .replaceAll("\\\\neq?\\b", "≠")
            .replaceAll("\\\\angle\\b", "∠")
            .replaceAll("\\\\(?:cdot)\\b", "·")
            .replaceAll("\\\\sqrt\\{([^{}]*)\\}", "√($1)")
            .replaceAll("\\\\frac\\{([^{}]*)\\}\\{([^{}]*)\\}", "($1)/($2)")
            .replaceAll("\\^\\{([^{}]*)\\}", "^$1");
    String folded = TextFolding.fold(plain);
    folded = AROUND_SIGN.matcher(folded).replaceAll("$1");
    return AROUND_SUM.matcher(folded).replaceAll("$1");
  }

  private static List<Unit> units(String clause) {
    List<Unit> units = new ArrayList<>();
    Matcher run = RUN.matcher(clause);
    int at = 0;
    while (at < clause.length()) {
      boolean found = run.find(at);
      int end = found ? run.start() : clause.length();
      for (int i = at; i < end; i++) {
        if (Character.isIdeographic(clause.charAt(i))) {
          units.add(Unit.han(clause.charAt(i)));
        }
      }
      if (!found) {
        return units;
      }
      add(run.group(), units);
      at = run.end();
    }
    return units;
  }

  private static void add(String run, List<Unit> units) {
    String core = balanced(EDGES.matcher(run).replaceAll(""));
    Matcher measured = MEASURED.matcher(core);
    if (core.isEmpty() || core.chars().noneMatch(Character::isLetterOrDigit)) {
      return;
    }
    if (measured.matches()) {
      units.add(new Unit(Unit.Kind.NUMBER, measured.group(1)));
      units.add(Unit.word(measured.group(2)));
    } else if (NUMBER.matcher(core).matches()) {
      units.add(new Unit(Unit.Kind.NUMBER, core));
    } else if (WORD.matcher(core).matches()) {
      for (String word : core.split("-", -1)) {
        if (!word.isEmpty()) {
          units.add(Unit.word(word));
        }
      }
    } else if (core.length() == 1) {
      units.add(Unit.word(core));
    } else {
      units.add(new Unit(Unit.Kind.FORMULA, core));
    }
  }

  /** Returns a run without brackets at its edges that have no partner in it. */
  private static String balanced(String run) {
    String core = run;
    while ((core.startsWith("(") && opening(core) > closing(core)) || core.startsWith(")")) {
      core = core.substring(1);
    }
    while ((core.endsWith(")") && closing(core) > opening(core)) || core.endsWith("(")) {
      core = core.substring(0, core.length() - 1);
    }
    boolean around =
        core.startsWith("(") && core.endsWith(")") && core.indexOf(')') == core.length() - 1;
    return around ? core.substring(1, core.length() - 1) : core;
  }

  private static long opening(String text) {
    return text.chars().filter(c -> c == '(').count();
  }

  private static long closing(String text) {
    return text.chars().filter(c -> c == ')').count();
  }
}
