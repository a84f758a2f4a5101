package xueban.tutor.generator;

import java.util.List;
import java.util.stream.Stream;

/** The families of the primary grades but those of figures. */
final class PrimaryTemplates {
  static final List<Template> ALL =
      Stream.<List<Template>>builder()
          .add(AddWithinTwentyTemplates.ALL)
          .add(FirstStoryTemplates.ALL)
          .add(WithinHundredTemplates.ALL)
          .add(ColumnSumTemplates.ALL)
          .add(MoneyTemplates.ALL)
          .add(ClockTemplates.ALL)
          .add(CalendarTemplates.ALL)
          .add(TimesTableTemplates.ALL)
          .add(RemainderTemplates.ALL)
          .add(RemainderProblemTemplates.ALL)
          .add(CountingWaysTemplates.ALL)
          .add(PigeonholeTemplates.ALL)
          .add(TwoStepTemplates.ALL)
          .add(ClassicProblemTemplates.ALL)
          .add(PrimaryTravelTemplates.ALL)
          .add(TreePlantingTemplates.ALL)
          .add(SumAndDifferenceTemplates.ALL)
          .add(PrimaryFractionTemplates.ALL)
          .add(PercentTemplates.ALL)
          .add(PercentMoneyTemplates.ALL)
          .add(PrimaryRatioTemplates.ALL)
          .add(FractionWholeTemplates.ALL)
          .add(PrimaryEquationTemplates.ALL)
          .add(FactorMultipleTemplates.ALL)
          .add(DivisibilityTemplates.ALL)
          .add(NumberAndUnitTemplates.ALL)
          .add(PrimaryAverageTemplates.ALL)
          .add(CalculationLawTemplates.ALL)
          .add(DecimalOperationTemplates.ALL)
          .build()
          .flatMap(List::stream)
          .toList();

  private PrimaryTemplates() {}
}
