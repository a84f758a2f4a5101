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
          .add(AreaFormulaTemplates.ALL)
          .add(CompoundAreaTemplates.ALL)
          .add(ChordTemplates.ALL)
          .add(ArcTemplates.ALL)
          .add(TangentTemplates.ALL)
          .add(EquationTradeTemplates.ALL)
          .add(EquationNumberTemplates.ALL)
          .add(EquationAllotmentTemplates.ALL)
          .add(EquationMeetingTemplates.ALL)
          .add(EquationJourneyTemplates.ALL)
          .add(EquationWorkTemplates.ALL)
          .add(CommonFactorTemplates.ALL)
          .add(FactoringFormulaTemplates.ALL)
          .add(FactoringCombinedTemplates.ALL)
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
          .add(HyperbolaTemplates.ALL)
          .add(CoordinateTemplates.ALL)
          .add(LinearEquationDenominatorTemplates.ALL)
          .add(LinearEquationSolutionTemplates.ALL)
          .add(LinearEquationConditionTemplates.ALL)
          .add(LinearEquationTemplates.ALL)
          .add(LinearFunctionLineTemplates.ALL)
          .add(LinearFunctionGraphTemplates.ALL)
          .add(LinearFunctionCoefficientTemplates.ALL)
          .add(LinearFunctionStoryTemplates.ALL)
          .add(LinearSystemSolvingTemplates.ALL)
          .add(LinearSystemCoefficientTemplates.ALL)
          .add(ThreeUnknownTemplates.ALL)
          .add(IntegerSolutionTemplates.ALL)
          .add(PerimeterTemplates.ALL)
          .add(RectangleAreaTemplates.ALL)
          .add(PolynomialProductTemplates.ALL)
          .add(MultiplicationFormulaTemplates.ALL)
          .add(PerfectSquareTemplates.ALL)
          .add(PolynomialDivisionTemplates.ALL)
          .add(PowerLawTemplates.ALL)
          .add(PowerLawBackwardTemplates.ALL)
          .add(NegativePowerTemplates.ALL)
          .add(PrimaryTemplates.ALL)
          .add(ProbabilityDiceTemplates.ALL)
          .add(ProbabilityEstimateTemplates.ALL)
          .add(ProbabilityTemplates.ALL)
          .add(QuadraticSquareTemplates.ALL)
          .add(QuadraticFormulaTemplates.ALL)
          .add(DiscriminantTemplates.ALL)
          .add(VietaTemplates.ALL)
          .add(QuadraticGraphTemplates.ALL)
          .add(QuadraticExpressionTemplates.ALL)
          .add(QuadraticExtremumTemplates.ALL)
          .add(QuadraticGrowthTemplates.ALL)
          .add(QuadraticProblemTemplates.ALL)
          .add(RadicalMeaningTemplates.ALL)
          .add(RadicalOperationTemplates.ALL)
          .add(RadicalFormulaTemplates.ALL)
          .add(AbsoluteValueTemplates.ALL)
          .add(NumberLineTemplates.ALL)
          .add(RationalNumberTemplates.ALL)
          .add(ScientificNotationTemplates.ALL)
          .add(DeviationTemplates.ALL)
          .add(RationalSumTemplates.ALL)
          .add(RationalProductTemplates.ALL)
          .add(RationalMixedTemplates.ALL)
          .add(PythagorasTemplates.ALL)
          .add(PythagorasFigureTemplates.ALL)
          .add(RootTemplates.ALL)
          .add(RealNumberTemplates.ALL)
          .add(CircumferenceTemplates.ALL)
          .add(CompoundCircleTemplates.ALL)
          .add(CirclePartTemplates.ALL)
          .add(SolidSurfaceTemplates.ALL)
          .add(SolidVolumeTemplates.ALL)
          .add(RoundSolidTemplates.ALL)
          .add(SpreadTemplates.ALL)
          .add(MeanTemplates.ALL)
          .add(MedianModeTemplates.ALL)
          .add(TriangleAngleTemplates.ALL)
          .add(TriangleSideTemplates.ALL)
          .add(PolygonTemplates.ALL)
          .add(BisectorTemplates.ALL)
          .add(QuadrilateralTemplates.ALL)
          .add(SimilarityTemplates.ALL)
          .add(TrigonometryTemplates.ALL)
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
