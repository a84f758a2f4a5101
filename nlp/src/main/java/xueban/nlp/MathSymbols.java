package xueban.nlp;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a formula's signs, so that {@code \angle ABC} and {@code ∠ABC} give the same
 * words. Signs that nearly every formula has (+, -, =, brackets) are not kept, and neither is what
 * only lays a formula out.
 */
final class MathSymbols {
  private static final String KEPT = "∠△▱⊙⊥∥√∛≌≅∽∼∞∈∉∪∩⊆⊂∅∀∃≤≥≠≈±×÷°∑∏∫∂℃→⇌↑↓∴∵";

  private static final Map<String, String> COMMANDS =
      Map.ofEntries(
          Map.entry("angle", "∠"),
          Map.entry("triangle", "△"),
          Map.entry("odot", "⊙"),
          Map.entry("perp", "⊥"),
          Map.entry("bot", "⊥"),
          Map.entry("parallel", "∥"),
          Map.entry("sqrt", "√"),
          Map.entry("cong", "≌"),
          Map.entry("sim", "∽"),
          Map.entry("infty", "∞"),
          Map.entry("in", "∈"),
          Map.entry("notin", "∉"),
          Map.entry("cup", "∪"),
          Map.entry("cap", "∩"),
          Map.entry("subseteq", "⊆"),
          Map.entry("subset", "⊂"),
          Map.entry("varnothing", "∅"),
          Map.entry("emptyset", "∅"),
          Map.entry("le", "≤"),
          Map.entry("leq", "≤"),
          Map.entry("leqslant", "≤"),
          Map.entry("ge", "≥"),
          Map.entry("geq", "≥"),
          Map.entry("geqslant", "≥"),
          Map.entry("ne", "≠"),
          Map.entry("neq", "≠"),
          Map.entry("approx", "≈"),
          Map.entry("pm", "±"),
          Map.entry("times", "×"),
          Map.entry("div", "÷"),
          Map.entry("circ", "°"),
          Map.entry("degree", "°"),
          Map.entry("sum", "∑"),
          Map.entry("prod", "∏"),
          Map.entry("int", "∫"),
          Map.entry("partial", "∂"),
          Map.entry("rightarrow", "→"),
          Map.entry("to", "→"),
          Map.entry("therefore", "∴"),
          Map.entry("because", "∵"),
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"),
          Map.entry("delta", "δ"),
          Map.entry("theta", "θ"),
          Map.entry("varphi", "φ"),
          Map.entry("phi", "φ"),
          Map.entry("lambda", "λ"),
          Map.entry("mu", "μ"),
          Map.entry("rho", "ρ"),
          Map.entry("omega", "ω"),
          Map.entry("pi", "π"),
          Map.entry("sin", "sin"),
          Map.entry("cos", "cos"),
          Map.entry("tan", "tan"),
          Map.entry("log", "log"),
          Map.entry("ln", "ln"),
          Map.entry("lim", "lim"));

  private MathSymbols() {}

  /** Returns whether the character is a sign to keep as a word of its own. */
  static boolean isKept(char c) {
    return KEPT.indexOf(c) >= 0;
  }

  /** Returns the term of a kept sign; signs that are written for one another share it. */
  static String term(char c) {
    return switch (c) {
      case '≅' -> "≌";
      case '∼' -> "∽";
      default -> String.valueOf(c);
    };
  }

  /** Returns the term of a LaTeX command (lower case, no backslash), or null if it has none. */
  static @Nullable String ofCommand(String command) {
    return COMMANDS.get(command);
  }
}
