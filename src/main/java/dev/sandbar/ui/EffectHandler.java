package dev.sandbar.ui;

/** Carries out effects, one method for each kind. */
public interface EffectHandler {
    void openSession(Effect.OpenSession effect);

    void closeStream(Effect.CloseStream effect);

    void press(Effect.Press effect);

    void paste(Effect.Paste effect);

    void mouse(Effect.Mouse effect);

    void scroll(Effect.Scroll effect);

    void read(Effect.Read effect);

    void keep(Effect.Keep effect);

    void copy(Effect.Copy effect);

    void open(Effect.Open effect);

    void edit(Effect.Edit effect);

    void tape(Effect.Tape effect);

    void search(Effect.Search effect);

    void focus(Effect.Focus effect);

    void resize(Effect.Resize effect);

    void startRun(Effect.StartRun effect);

    void cancelRun(Effect.CancelRun effect);

    void carry(Effect.Carry effect);

    void change(Effect.Change effect);

    void followLog(Effect.FollowLog effect);

    void measure(Effect.Measure effect);

    void refresh(Effect.Refresh effect);

    void openLine(Effect.OpenLine effect);

    void closeLine(Effect.CloseLine effect);

    void endLine(Effect.EndLine effect);

    void typeKey(Effect.TypeKey effect);

    void typeText(Effect.TypeText effect);

    void wake(Effect.Wake effect);

    void bell(Effect.Bell effect);

    void redraw(Effect.Redraw effect);

    void suspend(Effect.Suspend effect);

    void quit(Effect.Quit effect);

    void showKept(Effect.ShowKept effect);

    void findRuns(Effect.FindRuns effect);

    void repeatRun(Effect.RepeatRun effect);
}
