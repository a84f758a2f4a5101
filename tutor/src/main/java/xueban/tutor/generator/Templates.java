package xueban.tutor.generator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All templates that ship with xueban: mathematics of grades 1 to 9. */
public final class Templates {
  private static final List<Template> ALL =
      Stream.<List<Template>>builder()
          .add(SegmentTemplates.ALL)
          .add(ComplementTemplates.ALL)
          .add(AngleAtPointTemplates.ALL)
          .add(ParallelLineTemplates.ALL)
          .add(AreaTemplates.ALL)
          .add(CircleTemplates.ALL)
          .add(EquationTradeTemplates.ALL)
          .add(EquationNumberTemplates.ALL)
          .add(EquationAllotmentTemplates.ALL)
          .add(EquationTravelTemplates.ALL)
          .add(FactoringTemplates.ALL)
          .add(AlgebraicFractionTemplates.ALL)
          .add(AlgebraicFractionOperationTemplates.ALL)
          .add(FractionalEquationTemplates.ALL)
          .add(FractionalEquationStoryTemplates.ALL)
          .add(InequalitySolvingTemplates.ALL)
          .add(InequalitySystemTemplates.ALL)
          .add(InequalityStoryTemplates.ALL)
          .add(LikeTermTemplates.ALL)
          .add(PolynomialSumTemplates.ALL)
          .add(LetterTemplates.ALL)
          .add(InverseProportionTemplates.ALL)
          .add(LinearEquationFormTemplates.ALL)
          .add(LinearEquationTemplates.ALL)
          .add(LinearFunctionLineTemplates.ALL)
          .add(LinearFunctionGraphTemplates.ALL)
          .add(LinearFunctionCoefficientTemplates.ALL)
          .add(LinearFunctionStoryTemplates.ALL)
          .add(LinearSystemTemplates.ALL)
          .add(PlaneFigureTemplates.ALL)
          .add(PolynomialTemplates.ALL)
          .add(PowerTemplates.ALL)
          .add(PrimaryTemplates.ALL)
          .add(ProbabilityEstimateTemplates.ALL)
          .add(ProbabilityTemplates.ALL)
          .add(QuadraticSquareTemplates.ALL)
          .add(QuadraticFormulaTemplates.ALL)
          .add(DiscriminantTemplates.ALL)
          .add(VietaTemplates.ALL)
          .add(QuadraticGraphTemplates.ALL)
          .add(QuadraticExpressionTemplates.ALL)
          .add(QuadraticExtremumTemplates.ALL)
          .add(QuadraticProblemTemplates.ALL)
          .add(RadicalMeaningTemplates.ALL)
          .add(RadicalOperationTemplates.ALL)
          .add(RadicalFormulaTemplates.ALL)
          .add(RationalNumberTemplates.ALL)
          .add(RationalOperationTemplates.ALL)
          .add(RightTriangleTemplates.ALL)
          .add(RootTemplates.ALL)
          .add(RoundFigureTemplates.ALL)
          .add(SolidTemplates.ALL)
          .add(SpreadTemplates.ALL)
          .add(StatisticsTemplates.ALL)
          .add(TriangleTemplates.ALL)
          .build()
          .flatMap(List::stream)
          .toList();

  private Templates() {}

  /** Returns all of them, in a fixed order. */
  public static List<Template> all() {
    return ALL;
  }

  /** Returns the template of that id, or empty. */
  public static Optional<Template> find(String id) {
    return ALL.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  /** Returns the templates whose first concept it is, in a fixed order. */
  public static List<Template> of(String concept) {
    return ALL.stream().filter(t -> t.concepts().get(0).equals(concept)).toList();
  }
}
