package dev.sandbar.run.redact;

import java.util.List;

/**
 * What is a secret by its form: a beginning, and then at least so many characters of some kind.
 *
 * @param name what is shown instead
 * @param prefix in ASCII, at least three characters besides spaces
 * @param body which bytes follow
 * @param least how many of them there must be
 * @param whole whether the prefix is a part of the secret
 */
record TokenRule(String name, String prefix, Body body, int least, boolean whole) {
    /** Which bytes may follow a prefix. */
    enum Body {
        UPPER,
        WORD,
        /** Base64 in either alphabet, and dots: the three parts of a token of RFC 7515 need at least one. */
        DOTTED,
        /** The credentials of RFC 6750 and RFC 7617. */
        TOKEN68,
        /** A key of RFC 7468, up to the line that ends it. */
        KEY_BLOCK,
        /** User and password between "://" and "@" (RFC 3986, 3.2.1). */
        USER_INFO
    }

    /** No more is taken for one secret, since a program could hide everything else behind one beginning. */
    static final int LONGEST = 16 * 1024;

    /** The beginnings that are known of well-known services; each is documented by its maker. */
    static final List<TokenRule> ALL = List.of(
            secret("aws-key", "AKIA", Body.UPPER, 16),
            secret("aws-key", "ASIA", Body.UPPER, 16),
            secret("github-token", "ghp_", Body.WORD, 36),
            secret("github-token", "gho_", Body.WORD, 36),
            secret("github-token", "ghu_", Body.WORD, 36),
            secret("github-token", "ghs_", Body.WORD, 36),
            secret("github-token", "ghr_", Body.WORD, 36),
            secret("github-token", "github_pat_", Body.WORD, 22),
            secret("gitlab-token", "glpat-", Body.WORD, 20),
            secret("slack-token", "xoxb-", Body.WORD, 20),
            secret("slack-token", "xoxp-", Body.WORD, 20),
            secret("slack-token", "xoxa-", Body.WORD, 20),
            secret("slack-token", "xapp-", Body.WORD, 20),
            secret("stripe-key", "sk_live_", Body.WORD, 20),
            secret("stripe-key", "rk_live_", Body.WORD, 20),
            secret("google-key", "AIza", Body.WORD, 35),
            secret("npm-token", "npm_", Body.WORD, 36),
            secret("pypi-token", "pypi-", Body.WORD, 50),
            secret("docker-token", "dckr_pat_", Body.WORD, 20),
            secret("jwt", "eyJ", Body.DOTTED, 30),
            secret("private-key", "-----BEGIN ", Body.KEY_BLOCK, 20),
            new TokenRule("bearer", "Bearer ", Body.TOKEN68, 8, false),
            new TokenRule("bearer", "bearer ", Body.TOKEN68, 8, false),
            new TokenRule("basic-auth", "Authorization: Basic ", Body.TOKEN68, 8, false),
            new TokenRule("basic-auth", "authorization: Basic ", Body.TOKEN68, 8, false),
            new TokenRule("url-password", "://", Body.USER_INFO, 1, false));

    private static TokenRule secret(String name, String prefix, Body body, int least) {
        return new TokenRule(name, prefix, body, least, true);
    }

    /** A reader of what follows the prefix. */
    TokenBody reader() {
        return switch (body) {
            case UPPER -> new CharacterBody(this, TokenRule::isUpper);
            case WORD -> new CharacterBody(this, TokenRule::isWord);
            case DOTTED -> new CharacterBody(this, value -> isWord(value) || value == '.');
            case TOKEN68 -> new CharacterBody(this, value -> isWord(value) || ".~+/=".indexOf(value) >= 0);
            case KEY_BLOCK -> new KeyBlockBody();
            case USER_INFO -> new UserInfoBody();
        };
    }

    private static boolean isUpper(int value) {
        return (value >= 'A' && value <= 'Z') || (value >= '0' && value <= '9');
    }

    private static boolean isWord(int value) {
        return isUpper(value) || (value >= 'a' && value <= 'z') || value == '_' || value == '-';
    }
}
