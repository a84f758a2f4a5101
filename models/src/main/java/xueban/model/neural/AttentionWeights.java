package xueban.model.neural;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import xueban.XuebanException;
import xueban.model.internal.ByteReader;
import xueban.model.internal.ByteWriter;

/** All numbers of an attention network but the logistic ones. Immutable. */
public final class AttentionWeights {
  /** A matrix of the network; {@link AttentionNetwork} says what it is for. */
  public enum Part {
    /** [tokens][width] what an item is. */
    EMBEDDING,
    /** [tokens][1] log-odds of a right answer of an average learner. */
    EASINESS,
    /** [width][width]. */
    QUERY,
    /** [width][width]. */
    KEY,
    /** [width][width] value of a right answer. */
    RIGHT,
    /** [1][width] added to it. */
    RIGHT_BIAS,
    /** [width][width] value of a wrong answer. */
    WRONG,
    /** [1][width] added to it. */
    WRONG_BIAS,
    /** [heads][64] added to the attention of the answer so many answers back, the last first. */
    AGE,
    /** [heads][19] added to the attention of an answer so long ago. */
    HOURS,
    /** [heads][3] added to the attention: other, same concept, same item. */
    RELATION,
    /** [width][hidden] from the context. */
    READ_CONTEXT,
    /** [width][hidden] from the embedding of the item asked. */
    READ_ITEM,
    /** [1][hidden]. */
    READ_BIAS,
    /** [hidden][1]. */
    OUT;

    /** Returns the rows of the matrix. */
    public int rows(AttentionShape shape, int tokens) {
      return switch (this) {
        case EMBEDDING, EASINESS -> tokens;
        case QUERY, KEY, RIGHT, WRONG, READ_CONTEXT, READ_ITEM -> shape.width();
        case RIGHT_BIAS, WRONG_BIAS, READ_BIAS -> 1;
        case AGE, HOURS, RELATION -> shape.heads();
        case OUT -> shape.hidden();
      };
    }

    /** Returns the numbers of a row. */
    public int columns(AttentionShape shape) {
      return switch (this) {
        case EASINESS, OUT -> 1;
        case EMBEDDING, QUERY, KEY, RIGHT, RIGHT_BIAS, WRONG, WRONG_BIAS -> shape.width();
        case AGE -> PastAnswers.MOST;
        case HOURS -> PastAnswers.HOURS_CODES;
        case RELATION -> PastAnswers.RELATIONS;
        case READ_CONTEXT, READ_ITEM, READ_BIAS -> shape.hidden();
      };
    }
  }

  private final TokenTable tokens;
  private final AttentionShape shape;
  private final PartMatrices<Part> parts;

  /**
   * @param parts every {@link Part}, row by row
   * @throws XuebanException {@code INVALID_INPUT} if one is missing, of another size or not finite
   */
  public AttentionWeights(TokenTable tokens, AttentionShape shape, Map<Part, float[]> parts) {
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

  public AttentionShape shape() {
    return shape;
  }

  /** Returns a copy of a matrix, row by row. */
  public float[] part(Part part) {
    return parts.copy(part);
  }

  void write(ByteWriter out) {
    tokens.write(out);
    out.number(shape.width());
    out.number(shape.heads());
    out.number(shape.hidden());
    parts.write(out);
  }

  static AttentionWeights read(ByteReader in) {
    TokenTable tokens = TokenTable.read(in);
    AttentionShape shape = new AttentionShape(in.count(256), in.count(256), in.count(512));
    return new AttentionWeights(
        tokens,
        shape,
        PartMatrices.read(
            in, Part.class, part -> part.rows(shape, tokens.size()), part -> part.columns(shape)));
  }
}
