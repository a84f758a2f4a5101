package xueban.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import xueban.model.diagnosis.CompensatoryTrainer;
import xueban.model.diagnosis.DiagnosisTrainer;
import xueban.model.diagnosis.DinaTrainer;
import xueban.model.diagnosis.FreeTraitsTrainer;
import xueban.model.diagnosis.LatentClassTrainer;
import xueban.model.diagnosis.NetworkTrainer;
import xueban.model.diagnosis.QMatrix;

/** The models that are measured, and blended, by name. */
final class DiagnosisMembers {
  /** More items than a paper test has: models of a grid or of profiles would be too big. */
  private static final int BIG = 1_000;

  private DiagnosisMembers() {}

  static Map<String, DiagnosisTrainer> of(QMatrix q, long seed) {
    Map<String, DiagnosisTrainer> members = new LinkedHashMap<>();
    if (q.items().size() < BIG) {
      members.put("MIRT confined to the Q-matrix", new CompensatoryTrainer(0, 25, seed));
      members.put("MIRT of 3 free traits", new FreeTraitsTrainer(3, 40, 0.5, seed));
      members.put("DINA", new DinaTrainer(60));
      members.put("latent classes", new LatentClassTrainer(12, 8, 100, 2, seed));
      members.put("monotone network (NCDM)", new NetworkTrainer(6, 10, 0.1, 0.2, 1, seed));
    } else {
      members.put("MIRT confined to the Q-matrix", new CompensatoryTrainer(8, 20, seed));
      members.put("latent classes", new LatentClassTrainer(20, 2, 30, 4, seed));
      members.put("monotone network (NCDM)", new NetworkTrainer(4, 2, 0.05, 0.15, 1, seed));
    }
    return members;
  }
}
