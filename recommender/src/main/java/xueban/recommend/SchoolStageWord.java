package xueban.recommend;

import xueban.graph.Stage;

/** Chinese words that name a school stage in front of a subject. */
enum SchoolStageWord {
  PRIMARY("小学", Stage.PRIMARY),
  JUNIOR("初中", Stage.JUNIOR),
  SENIOR("高中", Stage.SENIOR);

  private final String words;
  private final Stage stage;

  SchoolStageWord(String words, Stage stage) {
    this.words = words;
    this.stage = stage;
  }

  String words() {
    return words;
  }

  Stage stage() {
    return stage;
  }
}
