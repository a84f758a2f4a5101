package xueban.model.training;

import java.util.List;
import java.util.function.Consumer;
import xueban.model.LearnerEvent;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.neural.AttentionModel;
import xueban.model.neural.DktModel;

/** A kind of network, with the settings to start with. */
public enum NetworkKind {
  /** One layer of attention. */
  ATTENTION(AttentionModel.KIND) {
    @Override
    ModelFolder train(
        ModelCard card,
        List<? extends List<LearnerEvent>> histories,
        long seed,
        Consumer<String> progress) {
      return AttentionModel.folder(
          card, AttentionTrainer.standard(seed).train("training", histories, progress));
    }
  },
  /** An LSTM. */
  DKT(DktModel.KIND) {
    @Override
    ModelFolder train(
        ModelCard card,
        List<? extends List<LearnerEvent>> histories,
        long seed,
        Consumer<String> progress) {
      return DktModel.folder(
          card, LstmTrainer.standard(seed).train("training", histories, progress));
    }
  };

  private final String kind;

  NetworkKind(String kind) {
    this.kind = kind;
  }

  /** Returns the kind that model cards name. */
  public String kind() {
    return kind;
  }

  /** Trains in this process; {@link NetworkProcess} does so in another. */
  abstract ModelFolder train(
      ModelCard card,
      List<? extends List<LearnerEvent>> histories,
      long seed,
      Consumer<String> progress);
}
