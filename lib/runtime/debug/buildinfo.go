package debug

import (
	"fmt"
	"strconv"
	"strings"
)

// BuildInfo describes how the program was built.
type BuildInfo struct {
	GoVersion string         `json:",omitempty"`
	Path      string         `json:",omitempty"`
	Main      Module         `json:""`
	Deps      []*Module      `json:",omitempty"`
	Settings  []BuildSetting `json:",omitempty"`
}

// A Module describes a module of a build.
type Module struct {
	Path    string  `json:",omitempty"`
	Version string  `json:",omitempty"`
	Sum     string  `json:",omitempty"`
	Replace *Module `json:",omitempty"`
}

// A BuildSetting is one key of the build's settings.
type BuildSetting struct {
	Key   string `json:",omitempty"`
	Value string `json:",omitempty"`
}

// ReadBuildInfo returns what is known: the Go version.
func ReadBuildInfo() (info *BuildInfo, ok bool) {
	return &BuildInfo{GoVersion: "go1.26", Path: "command-line-arguments"}, true
}

// quoted returns s, quoted when it is empty though it must not be, or has one of the bytes.
func quoted(s string, empty bool, bytes string) string {
	if s == "" && !empty || strings.ContainsAny(s, bytes) {
		return strconv.Quote(s)
	}
	return s
}

func quotedKey(s string) string   { return quoted(s, false, "= \t\r\n\"`") }
func quotedValue(s string) string { return quoted(s, true, " \t\r\n\"`") }

func (m *Module) append(b *strings.Builder, word string) {
	fmt.Fprintf(b, "%s\t%s\t%s", word, m.Path, m.Version)
	if m.Replace != nil {
		b.WriteByte('\n')
		m.Replace.append(b, "=>")
		return
	}
	fmt.Fprintf(b, "\t%s\n", m.Sum)
}

// String returns a line for each thing known; ParseBuildInfo reads them.
func (bi *BuildInfo) String() string {
	var b strings.Builder
	if bi.GoVersion != "" {
		fmt.Fprintf(&b, "go\t%s\n", bi.GoVersion)
	}
	if bi.Path != "" {
		fmt.Fprintf(&b, "path\t%s\n", bi.Path)
	}
	if bi.Main != (Module{}) {
		bi.Main.append(&b, "mod")
	}
	for _, m := range bi.Deps {
		m.append(&b, "dep")
	}
	for _, s := range bi.Settings {
		fmt.Fprintf(&b, "build\t%s=%s\n", quotedKey(s.Key), quotedValue(s.Value))
	}
	return b.String()
}

// ParseBuildInfo is the inverse of String, but for the Go version.
func ParseBuildInfo(data string) (bi *BuildInfo, err error) {
	bi = new(BuildInfo)
	var last *Module
	for n := 1; data != ""; n++ {
		line, rest, whole := strings.Cut(data, "\n")
		if !whole {
			break
		}
		if err := bi.parseLine(line, &last); err != nil {
			return nil, fmt.Errorf("could not parse Go build info: line %d: %w", n, err)
		}
		data = rest
	}
	return bi, nil
}

func (bi *BuildInfo) parseLine(line string, last **Module) (err error) {
	word, rest, _ := strings.Cut(line, "\t")
	if len(word) == len(line) { // without a tab it is no line of ours
		return nil
	}
	switch word {
	case "path":
		bi.Path = rest
	case "mod":
		*last = &bi.Main
		bi.Main, err = parseModule(rest)
	case "dep":
		*last = new(Module)
		bi.Deps = append(bi.Deps, *last)
		**last, err = parseModule(rest)
	case "=>":
		columns := strings.Split(rest, "\t")
		if len(columns) != 3 {
			return fmt.Errorf("expected 3 columns for replacement; got %d", len(columns))
		}
		if *last == nil {
			return fmt.Errorf("replacement with no module on previous line")
		}
		(*last).Replace = &Module{Path: columns[0], Version: columns[1], Sum: columns[2]}
		*last = nil
	case "build":
		var s BuildSetting
		s, err = parseSetting(rest)
		if err == nil {
			bi.Settings = append(bi.Settings, s)
		}
	}
	return err
}

func parseModule(text string) (Module, error) {
	columns := strings.Split(text, "\t")
	switch len(columns) {
	case 2:
		return Module{Path: columns[0], Version: columns[1]}, nil
	case 3:
		return Module{Path: columns[0], Version: columns[1], Sum: columns[2]}, nil
	}
	return Module{}, fmt.Errorf("expected 2 or 3 columns; got %d", len(columns))
}

func isQuote(s string) bool { return s != "" && (s[0] == '`' || s[0] == '"') }

func parseSetting(text string) (s BuildSetting, err error) {
	value := ""
	switch {
	case text == "":
		return s, fmt.Errorf("build line missing '='")
	case text[0] == '=':
		return s, fmt.Errorf("build line with missing key")
	case isQuote(text):
		raw, err := strconv.QuotedPrefix(text)
		if err != nil {
			return s, fmt.Errorf("invalid quoted key in build line")
		}
		if len(text) == len(raw) {
			return s, fmt.Errorf("build line missing '=' after quoted key")
		}
		if c := text[len(raw)]; c != '=' {
			return s, fmt.Errorf("unexpected character after quoted key: %q", c)
		}
		s.Key, _ = strconv.Unquote(raw)
		value = text[len(raw)+1:]
	default:
		var ok bool
		s.Key, value, ok = strings.Cut(text, "=")
		if !ok {
			return s, fmt.Errorf("build line missing '=' after key")
		}
		if quotedKey(s.Key) != s.Key {
			return s, fmt.Errorf("unquoted key %q must be quoted", s.Key)
		}
	}
	if isQuote(value) {
		if s.Value, err = strconv.Unquote(value); err != nil {
			return s, fmt.Errorf("invalid quoted value in build line")
		}
		return s, nil
	}
	if quotedValue(value) != value {
		return s, fmt.Errorf("unquoted value %q must be quoted", value)
	}
	s.Value = value
	return s, nil
}
