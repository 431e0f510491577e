#!/usr/bin/env python3
"""record.py OUTDIR: runs real programs at 80x24, keeps what they write (NAME.in) and what tmux makes of the same
bytes (NAME.expect: the screen with its styles as SGR; the first line is the cursor, row,column from 0).

Needs root (programs run in PID and UTS namespaces of their own, so that no recording shows this machine), tmux, and
the programs below. The recordings in this folder were made with vim 9.0, less 590, htop 3.2, procps top 4.0, mc 4.8,
nano 7.2, tmux 3.3a, node 20, Python 3 of Debian 12."""
import fcntl, os, pty, select, struct, subprocess, sys, tempfile, termios, time

COLUMNS, ROWS = 80, 24
ESC = '\x1b'
CASES = {  # program, then what is typed, each after the output fell silent
    'vim': (['vim', '-u', 'NONE', '-N', '--cmd', 'syntax on', 'poem.c'],
            [':set number\r', '5G', 'Onew line of text' + ESC, 'ggdd', 'yyp', '/return\r', ':vsplit\r', '\x17l', 'Go// 漢字 é' + ESC, 'zz']),
    'less': (['less', 'long.txt'], [' ', 'jjj', '/line 9\r', 'n', 'k', 'G', 'b']),
    'htop': (['htop', '--no-mouse', '-d', '600'], ['\x1bOB', 't']),
    'top': (['top', '-d', '60'], ['1', 'c']),
    'mc': (['mc', '-u', '-d'], ['\t', '\x1bOB', '\x1bOB', '\x1b3']),
    'nano': (['nano', 'poem.c'], ['Hello 漢字', '\x0b', '\x19', '\x0f']),
    'tmux': (['tmux', '-L', 'recording', '-f', '/dev/null', 'new', '-s', 'r', 'sh'],
             ['\x02%', 'echo right\r', '\x02"', 'seq 1 40\r', '\x02o', 'ls\r', '\x02;']),
    'node': (['node'], ['[1, "two", {three: 3}]\r', 'const x = 漢 => 1\x7f\x7f\r', 'Math.ma', '\t\t', '\x15', 'console.log("é")\r']),
    'python': (['python3', '-q'], ['print("a" * 100)\r', 'for i in range(30): print(i, end=" ")\r\r', '[x for x in "漢字"]\r']),
    'bash': (['bash', '--norc', '--noprofile'], ['PS1="\\[\\e[1;32m\\]$ \\[\\e[m\\]"\r', 'ls --color=always -C\r',
             'echo ' + 'long ' * 30 + '\x01\x06\x06X', '\x05\r', 'printf "\\e[3mitalic\\e[m\\n"\r']),
}


def demo(folder):
    with open(os.path.join(folder, 'poem.c'), 'w') as f:
        f.write('#include <stdio.h>\n\n/* a comment */\nint main(int argc, char **argv)\n{\n\tfor (int i = 0; i < 10; i++) {\n'
                '\t\tprintf("%d\\n", i);\n\t}\n\treturn 0;\n}\n')
    with open(os.path.join(folder, 'long.txt'), 'w') as f:
        for i in range(200):
            f.write('line %d %s\n' % (i, 'word ' * (i % 23)))
    os.makedirs(os.path.join(folder, 'folder'), exist_ok=True)


def isolated(command):
    return ['unshare', '--pid', '--fork', '--mount-proc', '--uts', 'sh', '-c', 'hostname sandbox; exec "$@"', 'sh'] + command


def record(command, keys, folder):
    pid, fd = pty.fork()
    if pid == 0:
        os.chdir(folder)
        os.execvpe('unshare', isolated(command), {'PATH': os.environ['PATH'], 'TERM': 'xterm-256color', 'HOME': folder,
                                                  'LANG': 'C.UTF-8', 'LC_ALL': 'C.UTF-8', 'SHELL': '/bin/sh', 'PS1': '$ '})
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack('HHHH', ROWS, COLUMNS, 0, 0))
    output = silence(fd, 1.5)
    for key in keys:
        os.write(fd, key.encode())
        output += silence(fd, 0.5)
    os.kill(pid, 9)
    return output


def silence(fd, seconds):
    data = b''
    while select.select([fd], [], [], seconds)[0]:
        try:
            data += os.read(fd, 65536)
        except OSError:
            break
    return data


def shown_by_tmux(file):
    socket = os.path.join(tempfile.mkdtemp(), 's')
    tmux = ['tmux', '-S', socket, '-f', '/dev/null']
    env = dict(os.environ, TERM='xterm-256color', LANG='C.UTF-8', LC_ALL='C.UTF-8')
    inner = 'stty raw -echo; cat %s; sleep 60' % file
    subprocess.run(tmux + ['new-session', '-d', '-x', str(COLUMNS), '-y', str(ROWS), inner, ';', 'set', '-g', 'status', 'off'], check=True, env=env)
    time.sleep(1.5)
    cursor = subprocess.run(tmux + ['display', '-p', '#{cursor_y},#{cursor_x}'], stdout=subprocess.PIPE, env=env).stdout
    screen = subprocess.run(tmux + ['capture-pane', '-p', '-e', '-N'], stdout=subprocess.PIPE, env=env).stdout
    subprocess.run(tmux + ['kill-server'], env=env)
    return cursor + screen


def main(target):
    for name, (command, keys) in CASES.items():
        folder = tempfile.mkdtemp()
        demo(folder)
        work = os.path.join('/tmp', 'demo')
        os.path.lexists(work) and os.unlink(work)
        os.symlink(folder, work)
        file = os.path.join(target, name + '.in')
        with open(file, 'wb') as out:
            out.write(record(command, keys, work))
        with open(os.path.join(target, name + '.expect'), 'wb') as out:
            out.write(shown_by_tmux(os.path.abspath(file)))
        print(name, os.path.getsize(file))


main(sys.argv[1])
