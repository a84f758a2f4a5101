package xueban.tutor.grading;

/**
 * What is visibly wrong with an answer, and what to tell the learner without stating the answer.
 */
enum Slip {
  NONE("检查计算的每一步，注意符号和单位。"),
  EMPTY("还没有作答。先写下你知道的一步，再往下想。"),
  OTHER_KIND("这里要填的不是这样的答案。再读一遍题目，看看它问的是什么。"),
  SIGN("检查正负号。"),
  INVERTED("检查谁在前、谁在后，或者分子和分母是不是写反了。"),
  POINT("检查小数点的位置，或者末尾的 0。"),
  DIGITS("检查数字的先后顺序。"),
  CLOSE("已经很接近了，再算一遍，检查计算。"),
  ROUNDED("题目要的是准确值，不要写成近似值。"),
  UNIT_MISSING("不要忘了写单位。"),
  UNIT_WRONG("检查单位，以及单位之间的换算。"),
  NOT_SIMPLEST("结果还能再化简。"),
  NOT_FACTORED("要写成因式相乘的形式，并且分解到不能再分解。"),
  NOT_EXPANDED("要把括号展开，并合并同类项。"),
  FORM("数值没有问题，但不是题目要求的书写形式。"),
  MISSING("还没有写全，再找一找。"),
  EXTRA("多写了不符合条件的答案，逐个检验一下。"),
  TWO_ANSWERS("这里只能有一个答案，请确定一个。"),
  CHAIN("等号两边不相等：检查每一步是不是都成立。"),
  SWAPPED("检查两个数的先后次序。"),
  ORDER("检查排列的次序。"),
  ENDPOINT("检查端点：它到底取得到还是取不到？"),
  DIRECTION("检查不等号的方向。"),
  OPPOSITE("意思正好相反，再想一想。");

  private final String advice;

  Slip(String advice) {
    this.advice = advice;
  }

  String advice() {
    return advice;
  }
}
