package docs;

/** What the parts of a {@link Card} are called in a language. */
enum Wording {
    ENGLISH(
            "Level",
            "Rules",
            "Tests",
            "30-second answer",
            "Must hold",
            "Common wrong answer",
            "Follow-ups",
            "Sources",
            "Proof"),
    KOREAN("난이도", "규칙", "확인하는 것", "30초 답변", "꼭 담을 내용", "흔한 오답", "꼬리 질문", "출처", "증명");

    final String level;
    final String rules;
    final String tests;
    final String answer;
    final String mustHold;
    final String wrong;
    final String followUps;
    final String sources;
    final String proof;

    Wording(
            String level,
            String rules,
            String tests,
            String answer,
            String mustHold,
            String wrong,
            String followUps,
            String sources,
            String proof) {
        this.level = level;
        this.rules = rules;
        this.tests = tests;
        this.answer = answer;
        this.mustHold = mustHold;
        this.wrong = wrong;
        this.followUps = followUps;
        this.sources = sources;
        this.proof = proof;
    }

    static Wording of(Page page) {
        return page.path().startsWith(Translation.KOREAN) ? KOREAN : ENGLISH;
    }
}
