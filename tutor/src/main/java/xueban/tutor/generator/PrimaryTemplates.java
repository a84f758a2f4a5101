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
          .add(CountingWaysTemplates.ALL)
          .add(PigeonholeTemplates.ALL)
          .add(TwoStepTemplates.ALL)
          .build()
          .flatMap(List::stream)
          .toList();

  private PrimaryTemplates() {}
}
