### The feeds, and the picture for other sites.

feed-site = News of this site
feed-poll = { $topic }: what is new
feed-entry = { $topic }: { $news }
feed-constitution = Constitution, version { $version }
feed-report = Report on the model, version { $version }
feed-follow = Follow this poll in a feed reader (Atom)
