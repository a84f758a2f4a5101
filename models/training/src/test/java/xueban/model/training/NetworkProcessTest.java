package xueban.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.LearnerEvent;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.eval.TracerKindSource;
import xueban.model.neural.DktModel;
import xueban.model.sim.SimulatedSchool;

class NetworkProcessTest {
  private static final ModelCard CARD =
      new ModelCard(
          "dkt", "7", "a test", "simulated", "none", "none", 1, new TreeMap<>(), new TreeMap<>());

  @Test
  void train_givesTheModelUnderItsCard() {
    List<List<LearnerEvent>> school = new ArrayList<>();
    new SimulatedSchool(40, 3, 4, 5).forEach(school::add);
    List<String> lines = new ArrayList<>();
    ModelFolder folder = NetworkProcess.train(NetworkKind.DKT, CARD, school, 1, lines::add);
    assertThat(folder.card().summary()).isEqualTo("a test");
    assertThat(DktModel.tracer(folder).version()).startsWith("dkt-7:");
    assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(line).startsWith("epoch "));
  }

  @Test
  void kinds_areFoundByThoseWhoMeasure() {
    assertThat(ServiceLoader.load(TracerKindSource.class).stream().map(s -> s.get().kinds()))
        .singleElement(LIST)
        .extracting("name")
        .containsExactly("attention", "dkt");
  }

  @Test
  void train_unfitData_isRefusedWithTheReasonOfTheProcess() {
    assertThatThrownBy(
            () -> NetworkProcess.train(NetworkKind.ATTENTION, CARD, List.of(), 1, line -> {}))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT))
        .hasMessageContaining("training data");
  }
}
