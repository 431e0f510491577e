#!/usr/bin/env python3
"""vt-tmux.py FILE...: MB/s (10^6 bytes a second of the server's processor time) of a detached tmux pane of 200x50 with
1,000 rows of history: own socket, no configuration; a raw tty, cat, then DSR 5, whose answer ends the measurement."""
import os, subprocess, sys, tempfile, time

INNER = r'''
import os, sys, tty
fd = os.open('/dev/tty', os.O_RDWR)
tty.setraw(fd)
os.system('cat ' + sys.argv[1] + ' > /dev/tty')
os.write(fd, b'\x1b[0m\x1b[5n')
answer = b''
while b'0n' not in answer:
    answer += os.read(fd, 100)
open(sys.argv[2], 'w').write('done')
'''


def processor_time(pid):
    fields = open('/proc/%s/stat' % pid).read().rsplit(')', 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf('SC_CLK_TCK')


def rate(parent, file):
    folder = tempfile.mkdtemp(dir=parent)
    done = os.path.join(folder, 'done')
    tmux = ['tmux', '-S', os.path.join(folder, 's'), '-f', '/dev/null']
    env = dict(os.environ, TERM='xterm-256color', LANG='C.UTF-8', LC_ALL='C.UTF-8')
    subprocess.run(tmux + ['new-session', '-d', '-x', '200', '-y', '50', 'sleep 600', ';', 'set', '-g', 'history-limit', '1000'], check=True, env=env)
    pid = subprocess.run(tmux + ['display', '-p', '#{pid}'], stdout=subprocess.PIPE, env=env).stdout.decode().strip()
    start = processor_time(pid)
    subprocess.run(tmux + ['new-window', '-d', sys.executable, os.path.join(parent, 'inner.py'), file, done], check=True, env=env)
    while not os.path.exists(done):
        time.sleep(0.05)
    spent = processor_time(pid) - start
    subprocess.run(tmux + ['kill-server'], env=env)
    return os.path.getsize(file) / 1e6 / spent


with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, 'inner.py'), 'w') as inner:
        inner.write(INNER)
    for file in sys.argv[1:]:
        rates = sorted(rate(folder, file) for _ in range(3))
        print('%-12s median of 3 %.1f' % (os.path.basename(file), rates[1]))
