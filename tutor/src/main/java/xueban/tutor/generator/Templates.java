package xueban.tutor.generator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All templates that ship with xueban: mathematics of grades 1 to 9. */
public final class Templates {
  private static final List<Template> ALL =
      Stream.<List<Template>>builder()
          .add(AngleTemplates.ALL)
          .add(AreaTemplates.ALL)
          .add(CircleTemplates.ALL)
          .add(EquationProblemTemplates.ALL)
          .add(EquationTravelTemplates.ALL)
          .add(FactoringTemplates.ALL)
          .add(FractionTemplates.ALL)
          .add(InequalityTemplates.ALL)
          .add(IntegralExpressionTemplates.ALL)
          .add(InverseProportionTemplates.ALL)
          .add(LinearEquationFormTemplates.ALL)
          .add(LinearEquationTemplates.ALL)
          .add(LinearFunctionTemplates.ALL)
          .add(LinearSystemTemplates.ALL)
          .add(PlaneFigureTemplates.ALL)
          .add(PolynomialTemplates.ALL)
          .add(PowerTemplates.ALL)
          .add(PrimaryTemplates.ALL)
          .add(ProbabilityEstimateTemplates.ALL)
          .add(ProbabilityTemplates.ALL)
          .add(QuadraticEquationTemplates.ALL)
          .add(QuadraticFunctionTemplates.ALL)
          .add(QuadraticProblemTemplates.ALL)
          .add(RadicalTemplates.ALL)
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
