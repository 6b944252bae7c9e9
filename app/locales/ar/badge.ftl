### التغذيات، والصورة لمواقع أخرى.

badge-title = { $topic }: { $news }
badge-snippet = صورة لموقعكم، مع رابط
