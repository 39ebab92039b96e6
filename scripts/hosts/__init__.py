"""What must a host say of our files? Ready rules for those that ask: Netlify and Cloudflare Pages, nginx, Apache."""
