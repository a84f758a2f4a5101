package xueban.model.neural;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import xueban.XuebanException;
import xueban.model.internal.ByteReader;
import xueban.model.internal.ByteWriter;

/** All numbers of an LSTM but the logistic ones. Immutable. */
public final class LstmWeights {
  /**
   * A matrix of the network; {@link LstmNetwork} says what it is for. The four gates stand side by
   * side: candidate, forget, output, input.
   */
  public enum Part {
    /** [tokens][input] a right answer. */
    RIGHT,
    /** [tokens][input] a wrong answer. */
    WRONG,
    /** [tokens][hidden] what an item asks of the hidden units. */
    ASKED,
    /** [tokens][1] log-odds of a right answer of an average learner. */
    EASINESS,
    /** [input][4 × hidden]. */
    INPUT,
    /** [hidden][4 × hidden]. */
    RECURRENT,
    /** [1][4 × hidden]. */
    BIAS;

    /** Returns the rows of the matrix. */
    public int rows(LstmShape shape, int tokens) {
      return switch (this) {
        case RIGHT, WRONG, ASKED, EASINESS -> tokens;
        case INPUT -> shape.input();
        case RECURRENT -> shape.hidden();
        case BIAS -> 1;
      };
    }

    /** Returns the numbers of a row. */
    public int columns(LstmShape shape) {
      return switch (this) {
        case RIGHT, WRONG -> shape.input();
        case ASKED -> shape.hidden();
        case EASINESS -> 1;
        case INPUT, RECURRENT, BIAS -> 4 * shape.hidden();
      };
    }
  }

  private final TokenTable tokens;
  private final LstmShape shape;
  private final PartMatrices<Part> parts;

  /**
   * @param parts every {@link Part}, row by row
   * @throws XuebanException {@code INVALID_INPUT} if one is missing, of another size or not finite
   */
  public LstmWeights(TokenTable tokens, LstmShape shape, Map<Part, float[]> parts) {
    this.tokens = requireNonNull(tokens, "tokens");
    this.shape = requireNonNull(shape, "shape");
    this.parts =
        new PartMatrices<>(
            Part.class,
            parts,
            part -> part.rows(shape, tokens.size()),
            part -> part.columns(shape));
  }

  public TokenTable tokens() {
    return tokens;
  }

  public LstmShape shape() {
    return shape;
  }

  /** Returns a copy of a matrix, row by row. */
  public float[] part(Part part) {
    return parts.copy(part);
  }

  void write(ByteWriter out) {
    tokens.write(out);
    out.number(shape.input());
    out.number(shape.hidden());
    parts.write(out);
  }

  static LstmWeights read(ByteReader in) {
    TokenTable tokens = TokenTable.read(in);
    LstmShape shape = new LstmShape(in.count(256), in.count(256));
    return new LstmWeights(
        tokens,
        shape,
        PartMatrices.read(
            in, Part.class, part -> part.rows(shape, tokens.size()), part -> part.columns(shape)));
  }
}
